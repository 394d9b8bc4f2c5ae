import type { Crew } from "../contestants/contestant";
import { startYardstick } from "../contestants/start-yardstick";
import { carryLoad, type LoadRow } from "./carry-load";
import { deliveryBars } from "./delivery-bars";
import { findHighestRate } from "./find-highest-rate";
import { keepsUp } from "./keeps-up";
import type { Report, Scenario } from "./scenario";
import { atLeast, below } from "./speed-bars";
import { withContestant, type Match } from "./with-contestant";

const CREW: Crew = { channels: 1, peopleInEach: 1_000 };
const SMOKE_CREW: Crew = { channels: 1, peopleInEach: 20 };
const RATE = 100;
/** Bare Socket.IO cannot carry this: what waits after three seconds takes it several more. */
const SECONDS = { product: 20, yardstick: 3 };
const TYPISTS = 100;
const SMOKE_TYPISTS = 5;
const WARM_UP = { messagesPerSecond: 10, seconds: 3 };
const CLIMB = { from: 20, to: 500, budgetMs: 45_000 };
const CLIMB_SECONDS = 3;
const PATIENCE_MS = 20_000;
const P99_MS = 250;
/** Of the deliveries a second that bare Socket.IO reaches at its best. */
const RATIO = 2.5;

/**
 * 1000 people in one channel, 100 messages a second, 100 of the people typing.
 *
 * Signs of typing alone may be more than bare Socket.IO can relay. Its best is then its best without them, which it is
 * measured by too.
 */
export const townHall: Scenario = async ({ bodies, isSmoke, startProduct }) => {
  const carryIn = (match: Match) => (messagesPerSecond: number, seconds: number, typists: number) =>
    carryLoad("town hall", match, { messagesPerSecond, seconds, bodies, typists, patienceMs: PATIENCE_MS });
  const climbIn = (match: Match, typists: number) =>
    findHighestRate(
      CLIMB,
      (rate) => carryIn(match)(rate, CLIMB_SECONDS, typists),
      (row) => keepsUp(row, P99_MS),
    );
  const crew = isSmoke ? SMOKE_CREW : CREW;
  const yardstick = await withContestant(startYardstick(crew), async (match) => {
    await match.generator.do("connect", null);
    if (isSmoke) return { fixed: await carryIn(match)(20, 2, SMOKE_TYPISTS), typing: null, silent: null };
    await carryIn(match)(WARM_UP.messagesPerSecond, WARM_UP.seconds, 0);
    const silent = await climbIn(match, 0);
    const typing = await climbIn(match, TYPISTS);
    return { fixed: await carryIn(match)(RATE, SECONDS.yardstick, TYPISTS), typing, silent };
  });
  const product = await withContestant(startProduct(crew), async (match) => {
    await match.generator.do("connect", null);
    if (isSmoke) return { fixed: await carryIn(match)(20, 2, SMOKE_TYPISTS), typing: null };
    await carryIn(match)(WARM_UP.messagesPerSecond, WARM_UP.seconds, TYPISTS);
    return { fixed: await carryIn(match)(RATE, SECONDS.product, TYPISTS), typing: await climbIn(match, TYPISTS) };
  });
  return isSmoke ? toSmokeReport(yardstick.fixed, product.fixed) : toReport(yardstick, product);
};

function toSmokeReport(yardstick: LoadRow, product: LoadRow): Report {
  return { rows: [yardstick, product], bars: deliveryBars(product), notes: [] };
}

interface Result {
  fixed: LoadRow;
  typing: LoadRow | null;
}

function toReport(yardstick: Result & { silent: LoadRow | null }, product: Result): Report {
  const theirs = [yardstick.typing, yardstick.silent].filter((row) => row !== null);
  const best = Math.max(...theirs.map((row) => row.deliveriesPerSecond));
  const ratioOf = ({ deliveriesPerSecond }: LoadRow) => deliveriesPerSecond / best;
  const ratio = product.typing && theirs.length > 0 ? ratioOf(product.typing) : null;
  const highest = (row: LoadRow | null, label: string) => (row ? [{ ...row, what: `${label}: ${row.what}` }] : []);
  const rows = [
    yardstick.fixed,
    product.fixed,
    ...highest(yardstick.silent, "highest, nobody typing"),
    ...highest(yardstick.typing, "highest"),
    ...highest(product.typing, "highest").map((row) => ({ ...row, ...(ratio !== null && { ratio }) })),
  ];
  const bars = [
    ...deliveryBars(product.fixed),
    below(`delivery p99 at ${product.fixed.what}`, product.fixed.delivery.p99, P99_MS, "ms"),
    atLeast("deliveries a second, of bare Socket.IO's best,", ratio, RATIO),
  ];
  const isSilenced = yardstick.typing === null;
  const note =
    "town hall: bare Socket.IO kept up at no rate while people typed; it is compared by its best without typing.";
  return { rows, bars, notes: isSilenced ? [note] : [] };
}
