import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { Refusal } from "./api";
import { messageBody } from "./message-body";
import type { LogLine } from "./parse-log";
import { asPerson } from "./person-session";
import type { Replay } from "./replay-context";
import type { PersonState } from "./state-file";
import { countRefused } from "./tally";

export interface DueLine {
  line: LogLine;
  clientId: string;
  /** When it is due, at the speed of the replay; only differences count. */
  dueMs: number;
}

export interface SendLinesOptions {
  channelId: number;
  speakers: ReadonlyMap<string, PersonState>;
  lines: readonly DueLine[];
  /** Notes that the first `count` lines need not be sent again. */
  keepPlace(count: number, lastId: string): void;
  onProgress(count: number, detail: string): void;
}

/** A crash loses at most this much of the place, and the ids make up for it. [MSG2] */
const SAVE_EVERY_MS = 1_000;
/** One line may be refused for itself; so many in a row are refused for another reason. */
const MAX_REFUSED_IN_A_ROW = 20;

/** Sends lines at their time and in their order: the next one leaves when the answer to the last is there. */
export async function sendLines(replay: Replay, options: SendLinesOptions): Promise<void> {
  const beganAt = performance.now();
  try {
    await sendEach(replay, options);
  } finally {
    replay.tally.playedMs += performance.now() - beganAt;
  }
}

async function sendEach(replay: Replay, options: SendLinesOptions): Promise<void> {
  const { lines, keepPlace, onProgress } = options;
  const { tally, signal } = replay;
  const startedAt = performance.now() - (lines[0]?.dueMs ?? 0);
  let savedAt = performance.now();
  let refusedInARow = 0;
  for (const [index, due] of lines.entries()) {
    const waitMs = startedAt + due.dueMs - performance.now();
    if (waitMs > 0) await sleep(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    const refusal = await sendLine(replay, options, due);
    refusedInARow = refusal ? refusedInARow + 1 : 0;
    if (refusal && refusedInARow === MAX_REFUSED_IN_A_ROW) throw stopped(refusal);
    // Refused lines are done with when a later one is taken; until then another run tries them again.
    if (!refusal || index === lines.length - 1) keepPlace(index + 1, due.clientId);
    onProgress(index + 1, `${countRefused(tally)} refused`);
    if (performance.now() - savedAt < SAVE_EVERY_MS) continue;
    savedAt = performance.now();
    await replay.save();
  }
}

async function sendLine({ api, tally }: Replay, options: SendLinesOptions, due: DueLine): Promise<Refusal | null> {
  const { line, clientId } = due;
  const speaker = options.speakers.get(line.nick);
  if (!speaker) throw new Error(`Nobody speaks for ${line.nick}.`);
  const path = `/api/channels/${options.channelId}/messages`;
  const body = { clientId, body: messageBody(line) };
  try {
    const { status, ms } = await asPerson(api, speaker, (token) =>
      api.call({ method: "POST", path, token, body }, z.unknown()),
    );
    if (status === 200) {
      tally.wereThere += 1;
    } else {
      tally.sent += 1;
      tally.latenciesMs.push(ms);
    }
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tally.refused.set(error.code, (tally.refused.get(error.code) ?? 0) + 1);
    return error;
  }
}

function stopped(refusal: Refusal): Error {
  return new Error(
    `Stopped: ${MAX_REFUSED_IN_A_ROW} lines in a row were refused, the last with ${refusal.code}: ${refusal.message}`,
    { cause: refusal },
  );
}
