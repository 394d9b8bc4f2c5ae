import path from "node:path";
import { AppProcess } from "@/__tests__/support/app-process";
import { readPostmaster } from "@/lib/server/database/embedded/postmaster";
import type { Contestant, Crew } from "./contestant";
import { fillWorkspace } from "./fill-workspace";
import { OTHER_CORE, pin, SERVER_CORE } from "./pin";
import { childrenOf, familyCpuSeconds, usageOf } from "./usage";

/** Starts the production build on an empty data folder with its own database, as `npm start` does, but without its limits. */
export async function startProduct(crew: Crew): Promise<Contestant> {
  const app = await AppProcess.create({ HUDDLE_RATE_LIMITS: "off", HUDDLE_LOG_LEVEL: "warn" });
  await app.start();
  const people = await fillWorkspace(app.dataDir, crew);
  const postmaster = await readPostmaster(path.join(app.dataDir, "postgres"));
  const [serverPid, databasePid] = [app.pid, postmaster!.pid];
  pin(SERVER_CORE, [serverPid]);
  pin(OTHER_CORE, [databasePid, ...childrenOf(databasePid)]);
  return {
    name: "Huddle Up",
    target: { protocol: "contract", port: app.port, people },
    usage() {
      const { cpuSeconds, memoryBytes } = usageOf(serverPid);
      return {
        serverCpuSeconds: cpuSeconds,
        databaseCpuSeconds: familyCpuSeconds(databasePid),
        serverMemoryBytes: memoryBytes,
      };
    },
    stop: () => app.remove(),
  };
}
