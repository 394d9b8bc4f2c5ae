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

const NOTHING: ProcessUsage = { cpuSeconds: 0, memoryBytes: 0 };

/** Of one process, dead ones included: nothing. */
export function usageOf(pid: number): ProcessUsage {
  try {
    // The name in brackets may hold spaces; what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    const [userTicks, systemTicks, pages] = [fields[11], fields[12], fields[21]].map(Number) as [
      number,
      number,
      number,
    ];
    return { cpuSeconds: (userTicks + systemTicks) / TICKS_PER_SECOND, memoryBytes: pages * PAGE_BYTES };
  } catch {
    return NOTHING;
  }
}

/** A process and its children. A child that has ended counts no more, so pools must not change while this is compared. */
export function familyCpuSeconds(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + usageOf(each).cpuSeconds, 0);
}

/** Ids of the processes that a process has started itself. */
export function childrenOf(pid: number): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((child) => parentOf(child) === pid);
}

function parentOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[1]);
  } catch {
    return null;
  }
}
