import type { Client } from "pg";
import type { Crew } from "../contestants/contestant";
import { GENERAL_ID } from "../contestants/fill-workspace";
import { copyMessages } from "../contestants/copy-messages";
import { measure } from "./measure";
import type { Bar, Scenario } from "./scenario";
import { below } from "./speed-bars";
import { withContestant } from "./with-contestant";

const CREW: Crew = { channels: 1, peopleInEach: 20 };
const FULL = { lastSeq: 1_000_000, times: 400 };
const SMOKE = { lastSeq: 2_000, times: 30 };
const P95_MS = 20;

/** A channel of a million messages: it is opened, paged back through, and jumped into, one question at a time. */
export const archive: Scenario = async ({ bodies, isSmoke, startProduct }) => {
  const asking = { channelId: GENERAL_ID, ...(isSmoke ? SMOKE : FULL) };
  const fill = (client: Client) => copyMessages(client, { channelId: GENERAL_ID, count: asking.lastSeq, bodies });
  const { result, used } = await withContestant(startProduct(CREW, fill), (match) =>
    measure(match, () => match.generator.do("ask", asking)),
  );
  const { wrong, ...questions } = result;
  const right: Bar = { what: "0 wrong pages", figure: String(wrong), isReached: wrong === 0, kind: "correctness" };
  const speed = Object.entries(questions).map(([what, { p95 }]) => below(`${what} p95`, p95, P95_MS, "ms"));
  return {
    rows: Object.entries(questions).map(([what, answer]) => ({
      scenario: "archive",
      contestant: "Huddle Up",
      what,
      answer,
      ...used,
    })),
    bars: isSmoke ? [right] : [right, ...speed],
    notes: ["archive: each question as whoever asks sees it; its rows share one measure of CPU and memory."],
  };
};
