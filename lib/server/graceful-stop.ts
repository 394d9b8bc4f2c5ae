import type { Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { closeDatabase } from "./database/close-database";
import { logger } from "./logger";
import type { Realtime } from "./realtime/create-realtime";
import { settings } from "./runtime";

/** What goes on until it is stopped. */
export interface Running {
  server: Server;
  realtime: Realtime;
  stopSweeping(): Promise<void>;
}

/** Requests in flight have this long; the database needs the rest of the 10 s that we may take in all. */
const DRAIN_MS = 3_000;
const POLL_MS = 20;

/**
 * Stops the app when the operator says so: no new connections, requests in flight answered and what they changed told,
 * transports closed so that clients come back, then the database.
 *
 * A signal may come several times: from the terminal to the whole group, and again from npm. One that comes while the
 * app is still starting waits for that: a database that is half started could not be stopped.
 */
export function stopOnSignal(starting: Promise<Running>): void {
  const pending = new Set<ServerResponse>();
  // Whoever starts it says why it did not start, and exits.
  const running = starting.catch(() => null);
  void running.then((started) => started && trackRequests(started.server, pending));
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger().info({ signal }, "stopping");
    const started = await running;
    if (started) await shutDown(started, pending);
  };
  process.on("SIGINT", (signal) => void stop(signal)).on("SIGTERM", (signal) => void stop(signal));
}

async function shutDown({ server, realtime, stopSweeping }: Running, pending: Set<ServerResponse>): Promise<void> {
  server.close();
  // In development the page's hot reload never lets go, and whoever restarts is waiting.
  const deadline = Date.now() + (settings().isDevelopment ? 0 : DRAIN_MS);
  while (pending.size > 0 && Date.now() < deadline) await wait(POLL_MS);
  realtime.close();
  server.closeAllConnections();
  await stopSweeping();
  await closeDatabase().catch((err: unknown) => {
    logger().error({ err }, "the database did not close cleanly");
    process.exitCode = 1;
  });
  process.exit();
}

/** Keeps the answers that are still being made. A polling transport's is none: it waits for something to tell. */
function trackRequests(server: Server, pending: Set<ServerResponse>): void {
  server.prependListener("request", (request, response) => {
    if (request.url?.startsWith("/socket.io/")) return;
    pending.add(response);
    response.once("close", () => pending.delete(response));
  });
}
