import type { Server } from "node:http";
import { closeDatabase } from "./database/close-database";
import { PendingAnswers } from "./http/pending-answers";
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
/** Whoever started us loses patience after 10 s. An embedded database that is left behind then is adopted at the next start. */
const EXIT_MS = 9_500;

/**
 * Stops the app when the operator says so: no new connections, requests in flight answered and what they changed told,
 * transports closed so that clients come back, then the database.
 *
 * A signal may come several times: from the terminal to the whole group, and again from npm. One that comes while the
 * app is still starting waits for that: a database that is half started could not be stopped.
 */
export function stopOnSignal(starting: Promise<Running>): void {
  // Whoever starts it says why it did not start, and exits.
  const running = starting.then(
    (started) => ({ ...started, answers: new PendingAnswers(started.server) }),
    () => null,
  );
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger().info({ signal }, "stopping");
    const started = await running;
    if (started) await shutDown(started);
  };
  process.on("SIGINT", (signal) => void stop(signal)).on("SIGTERM", (signal) => void stop(signal));
}

async function shutDown({
  server,
  realtime,
  stopSweeping,
  answers,
}: Running & { answers: PendingAnswers }): Promise<void> {
  setTimeout(giveUp, EXIT_MS);
  // In development the page's hot reload never lets go, and whoever restarts is waiting.
  await answers.drain(settings().isDevelopment ? 0 : DRAIN_MS);
  realtime.close();
  server.closeAllConnections();
  await stopSweeping();
  await closeDatabase().catch((err: unknown) => {
    logger().error({ err }, "the database did not close cleanly");
    process.exitCode = 1;
  });
  process.exit();
}

function giveUp(): void {
  logger().error("the database did not close in time");
  process.exit(1);
}
