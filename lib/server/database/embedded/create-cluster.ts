import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { hasCode } from "../../has-code";
import { StartError } from "../../start-error";
import { isAlive } from "./postmaster";
import { commandAs, giveTo, type RunAs } from "./run-as";

interface NewCluster {
  clusterDir: string;
  initdb: string;
  runAs: RunAs;
  user: string;
  password: string;
}

/** With `LC_CTYPE=C` trigrams would see no Chinese at all; macOS calls the same locale otherwise. */
const LOCALE = [
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--lc-collate=C",
  process.platform === "darwin" ? "--lc-ctype=UTF-8" : "--lc-ctype=C.UTF-8",
  "--encoding=UTF8",
];

/**
 * Makes the folder of a PostgreSQL that asks everyone for a password; nothing when it is there.
 *
 * It is made beside its place and then moved there, so that a start which dies half-way leaves no half cluster.
 */
export async function createCluster(cluster: NewCluster): Promise<void> {
  if (existsSync(cluster.clusterDir)) return;
  const draft = `${cluster.clusterDir}-new-${process.pid}`;
  await removeAbandonedDrafts(cluster.clusterDir);
  await mkdir(draft, { mode: 0o700 });
  await giveTo(cluster.runAs, draft);
  try {
    await runInitdb(cluster, draft);
    await rename(path.join(draft, "cluster"), cluster.clusterDir).catch((error: unknown) => {
      // Another app on the same folder was faster: its cluster has the same password.
      if (!hasCode(error, "ENOTEMPTY", "EEXIST")) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb({ initdb, runAs, user, password }: NewCluster, draft: string): Promise<void> {
  const passwordFile = path.join(draft, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(runAs, passwordFile);
  const { file, args, options } = commandAs(runAs, initdb, [
    `--pgdata=${path.join(draft, "cluster")}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    ...LOCALE,
  ]);
  const child = spawn(file, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const exitCode = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (exitCode !== 0) throw new StartError(`The embedded PostgreSQL cannot make its data folder: ${complaint.trim()}`);
}

async function removeAbandonedDrafts(clusterDir: string): Promise<void> {
  const prefix = `${path.basename(clusterDir)}-new-`;
  const parent = path.dirname(clusterDir);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
