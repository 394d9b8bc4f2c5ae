import type { Crew } from "../contestants/contestant";
import { GENERAL_ID } from "../contestants/fill-workspace";
import type { FlapOutcome } from "../generator/job";
import { measure } from "./measure";
import type { Bar, Row, Scenario } from "./scenario";
import { refusalNotes } from "./refusal-notes";
import { below } from "./speed-bars";
import { withContestant } from "./with-contestant";

const CREW: Crew = { channels: 50, peopleInEach: 20 };
const SMOKE_CREW: Crew = { channels: 5, peopleInEach: 6 };
const FULL = { senders: 10, messages: 200, awaySeconds: 8, returnSpreadMs: 2_000 };
const SMOKE = { senders: 3, messages: 20, awaySeconds: 2, returnSpreadMs: 200 };
const PATIENCE_MS = 60_000;
const COMPLETE_SECONDS = 15;

/**
 * 1000 people are cut off at once, 200 messages are sent meanwhile, and everybody comes back and catches up.
 *
 * Cut off long enough that all were told offline. They return over two seconds, as the page's jitter has it, and ask for
 * everything at once, which the page spreads over ten.
 */
export const flap: Scenario = async ({ bodies, isSmoke, startProduct }) => {
  const crew = isSmoke ? SMOKE_CREW : CREW;
  const plan = { ...(isSmoke ? SMOKE : FULL), generalId: GENERAL_ID, bodies, patienceMs: PATIENCE_MS };
  const { cut, outcome, used } = await withContestant(startProduct(crew), async (match) => {
    await match.generator.do("connect", null);
    const cut = await match.generator.do("cut", plan);
    const { result, used } = await measure(match, () => match.generator.do("comeBack", plan));
    return { cut, outcome: result, used };
  });
  const { deliveries, lost, doubled, complete } = outcome;
  const figures = { ...cut, deliveries, lost, doubled, delivery: complete };
  const row: Row = { scenario: "flap", contestant: "Huddle Up", what: "back and complete", ...figures, ...used };
  const bars = toBars(outcome, { ...cut, away: crew.channels * crew.peopleInEach });
  if (!isSmoke) bars.push(below("all back and complete", outcome.seconds, COMPLETE_SECONDS, "s"));
  const note = `flap: the database took ${used.databaseCpuPercent.toFixed(0)} % of a core for the ${outcome.seconds.toFixed(1)} s until all were back.`;
  return { rows: [row], bars, notes: [note, ...refusalNotes("flap", outcome.refusals, outcome.firstRefusal)] };
};

interface Plan {
  offered: number;
  acknowledged: number;
  /** How many were cut off. */
  away: number;
}

function toBars({ back, lost, doubled }: FlapOutcome, { offered, acknowledged, away }: Plan): Bar[] {
  const bar = (what: string, figure: number, wanted: number): Bar => ({
    what,
    figure: String(figure),
    isReached: figure === wanted,
    kind: "correctness",
  });
  return [
    bar(`all ${offered} acknowledged meanwhile`, acknowledged, offered),
    bar(`all ${away} back`, back, away),
    bar("0 lost", lost, 0),
    bar("0 doubled", doubled, 0),
  ];
}
