import path from "node:path";
import type { Client } from "pg";
import { inDatabase } from "@/__tests__/e2e/support/database";
import { connectAppDatabase } from "@/__tests__/support/app-database";
import { AppProcess } from "@/__tests__/support/app-process";
import { readPostmaster } from "@/lib/server/database/embedded/postmaster";
import { endWithBench } from "../what-runs";
import { COLLECTABLE, collectGarbage } from "./collect-garbage";
import type { Contestant, Crew } from "./contestant";
import { fillWorkspace } from "./fill-workspace";
import { OTHER_CORE, pin, SERVER_CORE } from "./pin";
import { childrenOf, familyCpuSeconds, usageOf } from "./usage";

/** @param fill puts more into the database than the crew and its channels, before anybody connects */
export type StartProduct = (crew: Crew, fill?: (client: Client) => Promise<void>) => Promise<Contestant>;

/**
 * What starts the production build on an empty data folder with its own database, as `npm start` does, with all its limits.
 *
 * @param nodeOptions for its Node, such as `--cpu-prof`
 */
export function productStarter(nodeOptions: string[] = []): StartProduct {
  return async (crew, fill) => {
    const app = await AppProcess.create({}, [COLLECTABLE, ...nodeOptions]);
    const end = endWithBench(() => app.remove());
    await app.start();
    const postmaster = await readPostmaster(path.join(app.dataDir, "postgres"));
    const [serverPid, databasePid] = [app.pid, postmaster!.pid];
    pin(SERVER_CORE, [serverPid]);
    const people = await fillWorkspace(app.dataDir, crew);
    if (fill) await inDatabase(app.dataDir, fill);
    await settle(app.dataDir);
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
      collectGarbage: () => collectGarbage(serverPid, () => app.log),
      end,
    };
  };
}

/** What a database does by itself some minutes after it was filled; it would fall into what is measured. */
async function settle(dataDir: string): Promise<void> {
  const client = await connectAppDatabase(dataDir);
  try {
    await client.query("VACUUM ANALYZE");
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}
