import type { StartContestant } from "../contestants/contestant";
import { startProduct } from "../contestants/start-product";
import { startYardstick } from "../contestants/start-yardstick";
import { carryLoad } from "./carry-load";
import { findHighestRate } from "./find-highest-rate";
import type { Report, Row, Scenario } from "./scenario";
import { withContestant } from "./with-contestant";

const RATE = 1_000;
const SECONDS = 30;
const WARM_UP = { messagesPerSecond: 100, seconds: 3 };
const CLIMB = { from: 100, to: 5_000, p99Ms: 250 };
const CLIMB_SECONDS = 4;
/** Of what bare Socket.IO reaches. */
const BAR = 0.8;

/** 1000 people in 50 channels, 1000 messages a second over HTTP; then as many as can be delivered within 250 ms. */
export const headline: Scenario = async ({ bodies, isSmoke }) => {
  const crew = isSmoke ? { channels: 5, peopleInEach: 4 } : { channels: 50, peopleInEach: 20 };
  const compete = (start: StartContestant) =>
    withContestant(start, crew, async (match) => {
      const carry = (messagesPerSecond: number, seconds: number) =>
        carryLoad("headline", match, { messagesPerSecond, seconds, bodies });
      if (isSmoke) return { fixed: await carry(50, 2), best: null };
      await carry(WARM_UP.messagesPerSecond, WARM_UP.seconds);
      const best = await findHighestRate(CLIMB, (rate) => carry(rate, CLIMB_SECONDS));
      return { fixed: await carry(RATE, SECONDS), best };
    });
  const yardstick = await compete(startYardstick);
  const product = await compete(startProduct);
  return toReport(yardstick, product);
};

interface Result {
  fixed: Row;
  best: Row | null;
}

function toReport(yardstick: Result, product: Result): Report {
  const rows = [yardstick.fixed, product.fixed, yardstick.best, product.best].filter((row) => row !== null);
  if (!yardstick.best || !product.best) return { rows, notes: [] };
  const ratio = product.best.messagesPerSecond / yardstick.best.messagesPerSecond;
  const verdict = ratio >= BAR ? "reached" : "not reached";
  return { rows, notes: [`highest rate: ${ratio.toFixed(2)} of bare Socket.IO's; the bar of ${BAR} is ${verdict}`] };
}
