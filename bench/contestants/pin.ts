import { spawnSync } from "node:child_process";

/** Gives running processes one core, so that contestants have the same; where there is no `taskset`, the system decides. */
export function pin(core: number, pids: readonly number[]): void {
  for (const pid of pids) spawnSync("taskset", ["-a", "-c", "-p", String(core), String(pid)], { stdio: "ignore" });
}

/** The server has this core to itself; the generator and the database share the other. */
export const SERVER_CORE = 0;
export const OTHER_CORE = 1;
