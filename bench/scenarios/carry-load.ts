import type { Load } from "../generator/job";
import { measure } from "./measure";
import type { Row } from "./scenario";
import type { Match } from "./with-contestant";

/** What a load of messages came to: a row with all that belongs to one. */
export type LoadRow = Row &
  Required<Pick<Row, "acknowledged" | "refused" | "lost" | "doubled" | "outOfOrder" | "delivery">> & {
    deliveriesPerSecond: number;
    messagesPerSecond: number;
    /** Sending took as long as it was to. */
    isOnTime: boolean;
  };

/** Sending may take this much longer than it was to. */
const LATE_FACTOR = 1.1;

/** Puts a load on a contestant whose people are connected. */
export async function carryLoad(scenario: string, match: Match, load: Load): Promise<LoadRow> {
  const { result, used } = await measure(match, () => match.generator.do("load", load));
  const { seconds, sendingSeconds, ...figures } = result;
  return {
    scenario,
    contestant: match.contestant.name,
    what: `${load.messagesPerSecond.toLocaleString("en")} msg/s`,
    messagesPerSecond: load.messagesPerSecond,
    isOnTime: sendingSeconds < load.seconds * LATE_FACTOR,
    ...figures,
    deliveriesPerSecond: figures.deliveries / seconds,
    ...used,
  };
}
