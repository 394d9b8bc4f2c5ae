import type { Client } from "pg";
import type { Crew } from "../contestants/contestant";
import { GENERAL_ID } from "../contestants/fill-workspace";
import { copyMessages } from "../contestants/copy-messages";
import { startYardstick } from "../contestants/start-yardstick";
import type { OpeningOutcome } from "../generator/job";
import type { Spread } from "../generator/spread-of";
import { measure } from "./measure";
import type { Bar, Report, Row, Scenario } from "./scenario";
import { refusalNotes } from "./refusal-notes";
import { below } from "./speed-bars";
import { withContestant, type Match } from "./with-contestant";

const CREW: Crew = { channels: 50, peopleInEach: 20 };
const SMOKE_CREW: Crew = { channels: 3, peopleInEach: 10 };
const HISTORY = 1_000;
const WITHIN_SECONDS = { full: 5, smoke: 1 };
const PATIENCE_MS = 30_000;
const HANDSHAKE_P99_MS = 500;
const PRESENCE_MS = 3_000;

/** 1000 people open the app within 5 s: a token, the connection, the channels, the newest messages, who is there. */
export const morning: Scenario = async ({ bodies, isSmoke, startProduct }) => {
  const crew = isSmoke ? SMOKE_CREW : CREW;
  const opening = {
    withinSeconds: isSmoke ? WITHIN_SECONDS.smoke : WITHIN_SECONDS.full,
    channelId: GENERAL_ID,
    patienceMs: PATIENCE_MS,
  };
  const open = (match: Match) => measure(match, () => match.generator.do("open", opening));
  const fill = (client: Client) => copyMessages(client, { channelId: GENERAL_ID, count: HISTORY, bodies });
  const yardstick = await withContestant(startYardstick(crew), open);
  const product = await withContestant(startProduct(crew, fill), open);
  const people = crew.channels * crew.peopleInEach;
  const theirs: Row = { ...stepRow("bare Socket.IO", "handshake", yardstick.result.handshake), ...yardstick.used };
  const rows = [theirs, ...productRows(product.result).map((row) => ({ ...row, ...product.used }))];
  return {
    rows,
    bars: toBars(product.result, people, isSmoke),
    notes: toNotes(product.result, people),
  } satisfies Report;
};

function stepRow(contestant: string, what: string, answer: Spread): Row {
  return { scenario: "morning", contestant, what, answer };
}

function productRows({ token, handshake, channels, newest }: OpeningOutcome): Row[] {
  const steps = { token, handshake, "channel list": channels, "newest 50": newest };
  return Object.entries(steps).flatMap(([what, answer]) => (answer ? [stepRow("Huddle Up", what, answer)] : []));
}

function toBars(outcome: OpeningOutcome, people: number, isSmoke: boolean): Bar[] {
  const { in: inside, presenceMs, handshake } = outcome;
  const correctness: Bar[] = [
    { what: `all ${people} in`, figure: String(inside), isReached: inside === people, kind: "correctness" },
    { what: "all told of all", figure: toFigure(presenceMs), isReached: presenceMs !== null, kind: "correctness" },
  ];
  if (isSmoke) return correctness;
  return [
    ...correctness,
    below("handshake p99", handshake.p99, HANDSHAKE_P99_MS, "ms"),
    below("presence told to all, after the last came,", presenceMs ?? Infinity, PRESENCE_MS, "ms"),
  ];
}

function toFigure(presenceMs: number | null): string {
  return presenceMs === null ? "not all" : `after ${presenceMs.toFixed(0)} ms`;
}

function toNotes({ in: inside, seconds, refusals, firstRefusal }: OpeningOutcome, people: number): string[] {
  const after = `${inside} of ${people} people were in after ${seconds.toFixed(1)} s`;
  return [
    `morning: ${after}; its rows share one measure of CPU and memory.`,
    ...refusalNotes("morning", refusals, firstRefusal),
  ];
}
