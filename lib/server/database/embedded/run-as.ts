import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { chmod, chown } from "node:fs/promises";
import { StartError } from "../../start-error";

/**
 * As whom PostgreSQL runs, since it refuses to run as root.
 *
 * `namespace`: root, seen from inside as nobody; it enters what root may enter, and no file changes hands.
 */
export type RunAs = { kind: "self" } | { kind: "namespace" } | { kind: "user"; uid: number; gid: number };

export interface Command {
  file: string;
  args: string[];
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number };
}

/** Outside our own environment, so that nobody's PGDATA, PGPORT or LC_ALL leads it astray. */
const ENV = { NODE_ENV: "production", PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" } as const;
const UNSHARE = ["--user", "--map-user=65534", "--map-group=65534"];

/**
 * Decides as whom the cluster in a folder is run. An existing one is run as its owner, whoever made it.
 *
 * @throws StartError when this is root and there is no way to be someone else
 */
export function chooseRunAs(clusterDir: string): RunAs {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const cluster = statSync(clusterDir, { throwIfNoEntry: false });
  if (cluster && cluster.uid !== 0) return { kind: "user", uid: cluster.uid, gid: cluster.gid };
  if (spawnSync("unshare", [...UNSHARE, "true"], { env: ENV }).status === 0) return { kind: "namespace" };
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  if (nobody && !cluster) return { kind: "user", uid: Number(nobody[1]), gid: Number(nobody[2]) };
  throw new StartError(
    "PostgreSQL does not run as root, and user namespaces are forbidden here; start the app as an ordinary user, or set DATABASE_URL.",
  );
}

/** How to spawn a program of PostgreSQL. Its folder is `/`: ours may be one that it cannot enter. */
export function commandAs(runAs: RunAs, file: string, args: string[]): Command {
  const options = { cwd: "/", env: ENV };
  switch (runAs.kind) {
    case "self":
      return { file, args, options };
    case "namespace":
      return { file: "unshare", args: [...UNSHARE, file, ...args], options };
    case "user":
      return { file, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } };
  }
}

/** Hands a new file or folder to whom PostgreSQL runs as. */
export async function giveTo(runAs: RunAs, path: string): Promise<void> {
  if (runAs.kind === "user") await chown(path, runAs.uid, runAs.gid);
}

/**
 * Lets another user through our data folder, whose files stay closed to it, and makes sure that it can enter what it
 * needs. As root in a namespace, and as ourselves, this holds already.
 *
 * @throws StartError naming the path it cannot reach
 */
export async function requireReachable(runAs: RunAs, dataDir: string, program: string): Promise<void> {
  if (runAs.kind !== "user") return;
  await chmod(dataDir, 0o711);
  for (const path of [dataDir, program]) {
    const { file, args, options } = commandAs(runAs, "test", ["-x", path]);
    if (spawnSync(file, args, options).status === 0) continue;
    throw new StartError(
      `PostgreSQL does not run as root, and the ordinary user it would run as (uid ${runAs.uid}) cannot reach ${path}; ` +
        "start the app as an ordinary user, or set DATABASE_URL.",
    );
  }
}
