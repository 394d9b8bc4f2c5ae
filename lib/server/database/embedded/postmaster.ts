import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { hasCode } from "../../has-code";

/** A PostgreSQL that runs on a folder, as its `postmaster.pid` tells. */
export interface Postmaster {
  pid: number;
  socketDir: string;
  port: number;
  status: "starting" | "ready" | "stopping" | "standby";
}

export const postmasterFile = (clusterDir: string) => path.join(clusterDir, "postmaster.pid");

/** What `postmaster.pid` says, whether or not that process still lives; null without the file. */
export async function readPostmaster(clusterDir: string): Promise<Postmaster | null> {
  const text = await readFile(postmasterFile(clusterDir), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return "";
    throw error;
  });
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const status = (["ready", "stopping", "standby"] as const).find((word) => word === lines[7]) ?? "starting";
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? "", status };
}

/** Whether any process has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** Whether that process is the PostgreSQL of this folder, and not a stranger to whom the number was given since. */
export async function isPostmasterOf(clusterDir: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  return (await commandLine(pid)).includes(clusterDir);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  }
  return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}
