import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import next from "next";
import { routes } from "@/app/api/routes";
import { announce } from "@/lib/server/announce";
import { closeDatabase } from "@/lib/server/database/close-database";
import { openDatabase } from "@/lib/server/database/open-database";
import { stopOnSignal, type Running } from "@/lib/server/graceful-stop";
import { createHttpServer } from "@/lib/server/http/create-http-server";
import { createDispatcher } from "@/lib/server/http/dispatch";
import { listen } from "@/lib/server/listen";
import { loadSettings } from "@/lib/server/load-settings";
import { logger } from "@/lib/server/logger";
import { projectRoot } from "@/lib/server/project-root";
import { createRealtime } from "@/lib/server/realtime/create-realtime";
import { startStep } from "@/lib/server/start-step";
import { startSweeping } from "@/lib/server/sweep";

async function start(): Promise<Running> {
  const settings = await loadSettings();
  await openDatabase(settings, startStep);
  // Next adds a listener of its own to the server it is given, and hangs what it does not know: it gets another one.
  const upgrades = new EventEmitter();
  const { isDevelopment: dev, host: hostname, port } = settings;
  const app = next({ dev, dir: projectRoot(), hostname, port, httpServer: upgrades as Server });
  await startStep("Loading the pages", () => app.prepare());
  const realtime = createRealtime();
  const server = createHttpServer({
    dispatch: createDispatcher(routes),
    realtime,
    handlePage: app.getRequestHandler(),
    ...(dev && { handlePageUpgrade: (...upgrade) => void upgrades.emit("upgrade", ...upgrade) }),
  });
  await listen(server, settings);
  await announce(server);
  return { server, realtime, stopSweeping: startSweeping() };
}

const starting = start();
stopOnSignal(starting);
starting.catch(async (error: unknown) => {
  await closeDatabase();
  if (error instanceof Error && error.name === "StartError") process.stderr.write(`${error.message}\n`);
  else logger().fatal({ err: error }, "the app did not start");
  process.exit(1);
});
