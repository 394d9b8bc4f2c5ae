import type { Server } from "node:http";
import os from "node:os";
import { logger } from "./logger";
import { settings } from "./runtime";
import { setupCode } from "./users/setup-code";
import { isWorkspaceEmpty } from "./workspace/is-workspace-empty";

/** Says on the console where the app is, and, while nobody is in it, the code that the first person needs. [AUTH1] */
export async function announce(server: Server): Promise<void> {
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : settings().port;
  const lines = [...addresses(port)];
  if (await isWorkspaceEmpty())
    lines.push(["Setup code", `${setupCode()} (asked for by the first person, unless on this machine)`]);
  const text = lines.map(([name, value]) => `  ${`${name}:`.padEnd(12)} ${value}`).join("\n");
  process.stdout.write(`\nHuddle Up ${settings().version} is running\n\n${text}\n\n`);
  if (!settings().hasRateLimits) logger().warn("rate limits are off (HUDDLE_RATE_LIMITS): for load tests only");
}

function addresses(port: number): [string, string][] {
  const { host, publicUrl } = settings();
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const isLocal = isEverywhere || host === "localhost" || host.startsWith("127.");
  const network = isEverywhere ? networkAddress() : isLocal ? null : host;
  return [
    ...(publicUrl ? [["Address", publicUrl] satisfies [string, string]] : []),
    ...(isLocal ? [["Local", `http://localhost:${port}`] satisfies [string, string]] : []),
    ...(network ? [["Network", `http://${network}:${port}`] satisfies [string, string]] : []),
  ];
}

function networkAddress(): string | null {
  const all = Object.values(os.networkInterfaces()).flatMap((found) => found ?? []);
  return all.find((one) => one.family === "IPv4" && !one.internal)?.address ?? null;
}
