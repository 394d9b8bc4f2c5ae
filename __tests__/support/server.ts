import type { AddressInfo } from "node:net";
import { routes } from "@/app/api/routes";
import type { Settings } from "@/lib/server/env";
import { createHttpServer } from "@/lib/server/http/create-http-server";
import { createDispatcher } from "@/lib/server/http/dispatch";
import { createRealtime, type Realtime } from "@/lib/server/realtime/create-realtime";
import { runtime } from "@/lib/server/runtime";
import { useDatabase } from "./database";
import { setServerUrl } from "./server-url";
import { closeSockets } from "./sockets";

/**
 * Runs the API and realtime of the product for this test file, on a database of its own; call it at the top level.
 *
 * The same parts as in `server.ts`, but for Next: pages answer 404.
 * @returns what a server does when it stops, for a file's last test
 */
export function useServer(changes: Partial<Settings> = {}): { closeRealtime: () => void } {
  let realtime: Realtime;
  let stop: () => Promise<void>;

  afterEach(closeSockets);
  // Registered before the database's: hooks run in their order, and what the server does last still needs it.
  afterAll(() => stop());
  useDatabase(changes);

  beforeAll(async () => {
    realtime = createRealtime();
    const server = createHttpServer({
      dispatch: createDispatcher(routes),
      realtime,
      handlePage: (_request, response) => Promise.resolve(void response.writeHead(404).end()),
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    setServerUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    stop = async () => {
      realtime.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const slot = runtime();
      delete slot.io;
      delete slot.bursts;
      delete slot.presence;
      delete slot.typing;
      delete slot.typingNews;
      delete slot.adminHints;
      delete slot.slowReaders;
    };
  });

  return { closeRealtime: () => realtime.close() };
}
