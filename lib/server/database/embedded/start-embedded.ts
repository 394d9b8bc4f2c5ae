import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { keptSecret } from "../../kept-secret";
import { StartError } from "../../start-error";
import { postgresBinaries } from "./binaries";
import { createCluster } from "./create-cluster";
import { holdCluster, type Hold } from "./hold-cluster";
import { launchPostmaster } from "./launch-postmaster";
import { isAlive, isPostmasterOf, postmasterFile, readPostmaster, type Postmaster } from "./postmaster";
import { chooseRunAs, giveTo, requireReachable } from "./run-as";
import { stopPostmaster } from "./stop-postmaster";

export interface EmbeddedPostgres {
  /** How to connect, without the name of a database. */
  connection: ClientConfig;
  /** Ends every connection and waits until the server is gone. */
  stop(): Promise<void>;
}

const USER = "huddle";
/** A unix socket's path ends at 107 characters; PostgreSQL adds `/.s.PGSQL.5432.lock`. */
const TMP_DIR_MAX_CHARS = 60;

/**
 * Starts the PostgreSQL that comes with the app on `postgres/` in the data folder, or adopts the one that a killed app
 * has left running there. If it is killed while the app runs, it is started again.
 *
 * @throws StartError when another app holds the folder, naming its process
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedPostgres> {
  const clusterDir = path.join(dataDir, "postgres");
  const password = await keptSecret(path.join(dataDir, "postgres-password"));
  const postmaster = (await adopt(clusterDir)) ?? (await launch(dataDir, clusterDir, password));
  const { socketDir, port } = postmaster;
  let { pid } = postmaster;
  const connection = { host: socketDir, port, user: USER, password };
  const hold = await holdOrLeave(connection, postmaster, clusterDir, async () => {
    ({ pid } = (await adopt(clusterDir)) ?? (await launchIn(socketDir, dataDir)));
  });
  return {
    connection,
    stop: async () => {
      await hold.release();
      await stopPostmaster(clusterDir, pid);
      await rm(socketDir, { recursive: true, force: true });
    },
  };
}

/** The running server of this folder, once it answers; null when there is none. */
async function adopt(clusterDir: string): Promise<Postmaster | null> {
  for (;;) {
    const postmaster = await readPostmaster(clusterDir);
    if (!postmaster) return null;
    if (!(await isPostmasterOf(clusterDir, postmaster.pid))) {
      // PostgreSQL would take whoever has the number now for itself and refuse. It clears away a dead one's by itself.
      if (isAlive(postmaster.pid)) await rm(postmasterFile(clusterDir), { force: true });
      return null;
    }
    if (postmaster.status === "ready") return postmaster;
    await wait(50);
  }
}

async function launch(dataDir: string, clusterDir: string, password: string): Promise<Postmaster> {
  const { initdb, postgres } = await postgresBinaries();
  const runAs = chooseRunAs(clusterDir);
  await requireReachable(runAs, dataDir, postgres);
  await createCluster({ clusterDir, initdb, runAs, user: USER, password });
  const tmpDir = os.tmpdir().length > TMP_DIR_MAX_CHARS ? "/tmp" : os.tmpdir();
  const socketDir = await mkdtemp(path.join(tmpDir, "huddle-"));
  try {
    return await launchIn(socketDir, dataDir);
  } catch (error) {
    await rm(socketDir, { recursive: true, force: true });
    // An app that started at the same time was faster; whose folder it is is decided by the hold.
    const faster = await adopt(clusterDir);
    if (faster) return faster;
    throw error;
  }
}

/** A server that died is started where it was: everybody keeps the address that they were given. */
async function launchIn(socketDir: string, dataDir: string): Promise<Postmaster> {
  const clusterDir = path.join(dataDir, "postgres");
  const { postgres } = await postgresBinaries();
  const runAs = chooseRunAs(clusterDir);
  // A killed one has left its lock here, which counts for as long as nobody reaps it, and in a container nobody may.
  await rm(socketDir, { recursive: true, force: true });
  await mkdir(socketDir, { recursive: true, mode: 0o700 });
  await giveTo(runAs, socketDir);
  return launchPostmaster({ clusterDir, socketDir, logPath: path.join(dataDir, "postgres.log"), postgres, runAs });
}

async function holdOrLeave(
  connection: ClientConfig,
  postmaster: Postmaster,
  clusterDir: string,
  revive: () => Promise<void>,
): Promise<Hold> {
  try {
    return await holdCluster(connection, path.dirname(clusterDir), revive);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `PostgreSQL (process ${postmaster.pid}) runs on ${clusterDir} and does not let us in; ` +
        `end it with "kill -INT ${postmaster.pid}" and start again.`,
      { cause: error },
    );
  }
}
