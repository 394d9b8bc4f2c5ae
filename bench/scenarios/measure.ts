import { usageOf } from "../contestants/usage";
import type { Row } from "./scenario";
import type { Match } from "./with-contestant";

type Used = Required<
  Pick<Row, "serverCpuPercent" | "databaseCpuPercent" | "generatorCpuPercent" | "serverMemoryBytes" | "window">
>;

/** Does something with a contestant, and looks at what everybody used meanwhile. */
export async function measure<Result>({ contestant, generator }: Match, work: () => Promise<Result>) {
  const look = () => ({ ...contestant.usage(), generatorCpuSeconds: usageOf(generator.pid).cpuSeconds, us: nowUs() });
  const before = look();
  const result = await work();
  const after = look();
  const percent = (from: number, to: number) => ((to - from) / (after.us - before.us)) * 1e6 * 100;
  const used: Used = {
    serverCpuPercent: percent(before.serverCpuSeconds, after.serverCpuSeconds),
    databaseCpuPercent: percent(before.databaseCpuSeconds, after.databaseCpuSeconds),
    generatorCpuPercent: percent(before.generatorCpuSeconds, after.generatorCpuSeconds),
    serverMemoryBytes: after.serverMemoryBytes,
    window: [before.us, after.us],
  };
  return { result, used };
}

function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
