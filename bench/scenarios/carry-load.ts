import type { Contestant } from "../contestants/contestant";
import type { GeneratorProcess } from "../generator/generator-process";
import type { Load } from "../generator/job";
import type { Row } from "./scenario";

/** Puts a load on a contestant whose people are connected. */
export async function carryLoad(
  scenario: string,
  { contestant, generator }: { contestant: Contestant; generator: GeneratorProcess },
  load: Load,
): Promise<Row> {
  const before = contestant.usage();
  const outcome = await generator.carry(load);
  const after = contestant.usage();
  const percent = (from: number, to: number) => ((to - from) / outcome.seconds) * 100;
  return {
    scenario,
    contestant: contestant.name,
    messagesPerSecond: load.messagesPerSecond,
    ...outcome,
    serverCpuPercent: percent(before.serverCpuSeconds, after.serverCpuSeconds),
    databaseCpuPercent: percent(before.databaseCpuSeconds, after.databaseCpuSeconds),
    serverMemoryBytes: after.serverMemoryBytes,
  };
}
