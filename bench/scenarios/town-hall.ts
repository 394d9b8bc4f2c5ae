import type { StartContestant } from "../contestants/contestant";
import { startProduct } from "../contestants/start-product";
import { startYardstick } from "../contestants/start-yardstick";
import { carryLoad } from "./carry-load";
import { findHighestRate } from "./find-highest-rate";
import type { Row, Scenario } from "./scenario";
import { withContestant } from "./with-contestant";

const RATE = 100;
const SECONDS = 20;
const CLIMB = { from: 10, to: 400, p99Ms: 250 };
const CLIMB_SECONDS = 4;
/** Of the deliveries a second that bare Socket.IO reaches at its best. */
const BAR = 2.5;

/** 1000 people in one channel, 100 messages a second. */
export const townHall: Scenario = async ({ bodies, isSmoke }) => {
  const crew = { channels: 1, peopleInEach: isSmoke ? 20 : 1_000 };
  const compete = (start: StartContestant) =>
    withContestant(start, crew, async (match) => {
      const carry = (messagesPerSecond: number, seconds: number) =>
        carryLoad("town hall", match, { messagesPerSecond, seconds, bodies });
      if (isSmoke) return [await carry(20, 2)];
      const best = await findHighestRate(CLIMB, (rate) => carry(rate, CLIMB_SECONDS));
      return [await carry(RATE, SECONDS), ...(best ? [best] : [])];
    });
  const yardstick = await compete(startYardstick);
  const product = await compete(startProduct);
  return { rows: [...yardstick, ...product], notes: toNotes(yardstick, product) };
};

function toNotes(yardstick: Row[], product: Row[]): string[] {
  const [theirs, ours] = [yardstick[1], product[1]];
  if (!theirs || !ours) return [];
  const ratio = ours.deliveries / ours.seconds / (theirs.deliveries / theirs.seconds);
  const verdict = ratio >= BAR ? "reached" : "not reached";
  return [`deliveries a second: ${ratio.toFixed(2)} times bare Socket.IO's; the bar of ${BAR} is ${verdict}`];
}
