import { once } from "node:events";
import type { Server } from "node:http";
import type { Settings } from "./env";
import { hasCode } from "./has-code";
import { StartError } from "./start-error";

const REASONS: Record<string, string> = {
  EADDRINUSE: "is taken by another process; stop that one, or set PORT to another",
  EACCES: "needs rights that this user has not; set PORT to one above 1023",
  EADDRNOTAVAIL: "is not at an address of this machine; set HOST to one that is",
};

/**
 * Starts to listen where the settings say.
 *
 * @throws StartError when the port cannot be had
 */
export async function listen(server: Server, { host, port }: Pick<Settings, "host" | "port">): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const known = Object.entries(REASONS).find(([code]) => hasCode(error, code));
    const reason = known?.[1] ?? `cannot be had (${String(error)})`;
    throw new StartError(`Port ${port} on ${host} ${reason}.`, { cause: error });
  }
}
