import type { Contestant, Crew } from "../contestants/contestant";
import { startYardstick } from "../contestants/start-yardstick";
import { carryLoad, type LoadRow } from "./carry-load";
import { deliveryBars } from "./delivery-bars";
import { findHighestRate } from "./find-highest-rate";
import { keepsUp } from "./keeps-up";
import type { Report, Scenario } from "./scenario";
import { atLeast, below } from "./speed-bars";
import { withContestant } from "./with-contestant";

const CREW: Crew = { channels: 50, peopleInEach: 20 };
const SMOKE_CREW: Crew = { channels: 5, peopleInEach: 4 };
const RATE = 1_000;
/** The bar is the product's; bare Socket.IO is only to be seen beside it. */
const SECONDS = { product: 30, yardstick: 10 };
const WARM_UP = { messagesPerSecond: 200, seconds: 3 };
const CLIMB = { from: 400, to: 5_000, budgetMs: 45_000 };
const CLIMB_SECONDS = 3;
const PATIENCE_MS = 10_000;
const P99_MS = { fixed: 100, highest: 250 };
/** Of the rate that bare Socket.IO reaches. */
const RATIO = 0.8;

/** 1000 people in 50 channels, 1000 messages a second over HTTP; then as many as can be delivered within 250 ms. */
export const headline: Scenario = async ({ bodies, isSmoke, startProduct }) => {
  const compete = (starting: Promise<Contestant>, seconds: number) =>
    withContestant(starting, async (match) => {
      const carry = (messagesPerSecond: number, seconds: number) =>
        carryLoad("headline", match, { messagesPerSecond, seconds, bodies, typists: 0, patienceMs: PATIENCE_MS });
      await match.generator.do("connect", null);
      if (isSmoke) return { fixed: await carry(50, 2), highest: null };
      await carry(WARM_UP.messagesPerSecond, WARM_UP.seconds);
      const fixed = await carry(RATE, seconds);
      const highest = await findHighestRate(
        CLIMB,
        (rate) => carry(rate, CLIMB_SECONDS),
        (row) => keepsUp(row, P99_MS.highest),
      );
      return { fixed, highest: highest && { ...highest, what: `highest: ${highest.what}` } };
    });
  const crew = isSmoke ? SMOKE_CREW : CREW;
  const yardstick = await compete(startYardstick(crew), SECONDS.yardstick);
  const product = await compete(startProduct(crew), SECONDS.product);
  return toReport({ yardstick, product, isSmoke });
};

interface Result {
  fixed: LoadRow;
  highest: LoadRow | null;
}

function toReport({
  yardstick,
  product,
  isSmoke,
}: Record<"yardstick" | "product", Result> & { isSmoke: boolean }): Report {
  const bars = deliveryBars(product.fixed);
  if (isSmoke) return { rows: [yardstick.fixed, product.fixed], bars, notes: [] };
  const [theirs, ours] = [yardstick.highest, product.highest];
  const ratio = theirs && ours ? ours.messagesPerSecond / theirs.messagesPerSecond : null;
  const rows = [yardstick.fixed, product.fixed, ...(theirs ? [theirs] : [])];
  if (ours) rows.push({ ...ours, ...(ratio !== null && { ratio }) });
  bars.push(below(`delivery p99 at ${product.fixed.what}`, product.fixed.delivery.p99, P99_MS.fixed, "ms"));
  bars.push(atLeast(`highest rate with p99 below ${P99_MS.highest} ms, of bare Socket.IO's,`, ratio, RATIO));
  return { rows, bars, notes: [] };
}
