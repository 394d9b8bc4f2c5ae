import { setTimeout as wait } from "node:timers/promises";
import type { Contestant, Crew } from "../contestants/contestant";
import { startYardstick } from "../contestants/start-yardstick";
import { measure } from "./measure";
import type { Report, Row, Scenario } from "./scenario";
import { below } from "./speed-bars";
import { withContestant } from "./with-contestant";

const CREW: Crew = { channels: 50, peopleInEach: 20 };
const SMOKE_CREW: Crew = { channels: 5, peopleInEach: 4 };
/** Those who come and go first, so that what is loaded and compiled at the first connection counts as nobody's. */
const WARM_UP_PEOPLE = 100;
/** Until those have been told offline and what they used is given back. */
const REST_MS = { full: 8_000, smoke: 500 };
const SILENT_MS = { full: 30_000, smoke: 2_000 };
const MEMORY_RATIO = 1.3;
const CPU_PERCENT = 3;

/** 1000 people are connected and say nothing for 30 s. */
export const idle: Scenario = async ({ isSmoke, startProduct }) => {
  const crew = isSmoke ? SMOKE_CREW : CREW;
  const people = crew.channels * crew.peopleInEach;
  const rest = (ms: Record<"full" | "smoke", number>) => wait(isSmoke ? ms.smoke : ms.full);
  const sit = (starting: Promise<Contestant>): Promise<Result> =>
    withContestant(starting, async (match) => {
      const { contestant, generator } = match;
      const { people: everybody } = contestant.target;
      await generator.do("gather", { ...contestant.target, people: everybody.slice(0, WARM_UP_PEOPLE) });
      await generator.do("connect", null);
      await generator.do("leave", null);
      await rest(REST_MS);
      await contestant.collectGarbage();
      const emptyBytes = contestant.usage().serverMemoryBytes;
      await generator.do("gather", contestant.target);
      await generator.do("connect", null);
      await rest(REST_MS);
      const { result: online, used } = await measure(match, async () => {
        await rest(SILENT_MS);
        return generator.do("count", null);
      });
      await contestant.collectGarbage();
      const fullBytes = contestant.usage().serverMemoryBytes;
      const row = { scenario: "idle", contestant: contestant.name, what: `${people} silent`, ...used };
      return { online, row: { ...row, memoryBytesPerConnection: (fullBytes - emptyBytes) / people } };
    });
  const yardstick = await sit(startYardstick(crew));
  const product = await sit(startProduct(crew));
  return toReport({ yardstick, product, people, isSmoke });
};

interface Result {
  /** How many were still connected at the end. */
  online: number;
  row: Row & { memoryBytesPerConnection: number; serverCpuPercent: number };
}

interface Results {
  yardstick: Result;
  product: Result;
  people: number;
  isSmoke: boolean;
}

function toReport({ yardstick, product, people, isSmoke }: Results): Report {
  const bars: Report["bars"] = [
    {
      what: `all ${people} still connected`,
      figure: String(product.online),
      isReached: product.online === people,
      kind: "correctness",
    },
  ];
  if (isSmoke) return { rows: [yardstick.row, product.row], bars, notes: [] };
  const ratio = product.row.memoryBytesPerConnection / yardstick.row.memoryBytesPerConnection;
  bars.push(below("memory per connection, of bare Socket.IO's,", ratio, MEMORY_RATIO, "times"));
  bars.push(below("server CPU", product.row.serverCpuPercent, CPU_PERCENT, "% of a core"));
  return { rows: [yardstick.row, { ...product.row, ratio }], bars, notes: [] };
}
