import { readdirSync, readFileSync } from "node:fs";

/** What processes have used: seconds of processor time, and bytes of memory that are theirs now. */
export interface Usage {
  serverCpuSeconds: number;
  databaseCpuSeconds: number;
  serverMemoryBytes: number;
}

/** Linux counts in hundredths of a second and pages of 4 KB, on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

interface ProcessUsage {
  cpuSeconds: number;
  memoryBytes: number;
}

/** Of one process; a dead one has used nothing. */
export function usageOf(pid: number): ProcessUsage {
  const { userTicks, systemTicks, pages } = readStat(pid);
  return { cpuSeconds: (userTicks + systemTicks) / TICKS_PER_SECOND, memoryBytes: pages * PAGE_BYTES };
}

/** A process and its children, those that have ended included. */
export function familyCpuSeconds(pid: number): number {
  const { endedChildrenTicks } = readStat(pid);
  const living = [pid, ...childrenOf(pid)].reduce((sum, each) => sum + usageOf(each).cpuSeconds, 0);
  return living + endedChildrenTicks / TICKS_PER_SECOND;
}

/** Ids of the processes that a process has started itself. */
export function childrenOf(pid: number): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((child) => parentOf(child) === pid);
}

function parentOf(pid: number): number {
  return readStat(pid).parent;
}

/** What the system says of a process; zeros of a dead one. */
function readStat(pid: number) {
  // The name in brackets may hold spaces; what follows it does not.
  const fields = readText(`/proc/${pid}/stat`).split(") ").at(-1)!.split(" ");
  const field = (index: number) => Number(fields[index] ?? 0);
  return {
    parent: field(1),
    userTicks: field(11),
    systemTicks: field(12),
    endedChildrenTicks: field(13) + field(14),
    pages: field(21),
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
