import { toAppError } from "../app-error";
import { doubtCommit } from "../channels/doubtful-commits";
import { isUnavailable } from "../is-unavailable";
import { Turnstile } from "../turnstile";
import { appendMessages, type Appended } from "./append-messages";
import type { Turn } from "./pending-message";
import { tellAppended } from "./tell-appended";

/** Statements that wait for somebody's lock hold a connection each: the others are for those who need not wait. */
const oneByOne = new Turnstile(4, 4_000);

/** The highest id that was given or told so far: what is in doubt has a higher one. */
let newestId = 0;

/**
 * Writes what several channels have waiting, tells it, and ends their turns.
 *
 * What fails as one is written one by one, so that one bad message harms no other; so is what a channel has waiting that
 * somebody else holds. Neither keeps the next batch from beginning.
 * @returns when the next batch may begin; never throws
 */
export async function writeBatch(batch: Turn[]): Promise<void> {
  try {
    const appended = await append(batch, { waitsForLocks: false });
    for (const turn of batch) finish(turn, appended.splice(0, turn.pending.length));
  } catch (error) {
    for (const turn of batch) {
      if (isUnavailable(error)) refuse(turn, error);
      else void writeOneByOne(turn);
    }
  }
}

function finish(turn: Turn, appended: Appended[]): void {
  if (appended.some(({ outcome }) => outcome === "locked")) return void writeOneByOne(turn);
  settle(turn, appended);
  turn.end();
}

async function writeOneByOne(turn: Turn): Promise<void> {
  for (const [index, message] of turn.pending.entries()) {
    const alone = { ...turn, pending: [message] };
    try {
      settle(alone, await oneByOne.pass(() => append([alone], { waitsForLocks: true })));
    } catch (error) {
      // Those behind it would wait as long for the same answer.
      if (toAppError(error).code === "unavailable")
        return refuse({ ...turn, pending: turn.pending.slice(index) }, error);
      message.fail(error);
    }
  }
  turn.end();
}

async function append(batch: Turn[], options: { waitsForLocks: boolean }): Promise<Appended[]> {
  const after = newestId;
  try {
    return await appendMessages(
      batch.flatMap(({ pending }) => pending),
      options,
    );
  } catch (error) {
    // What was lost may be no more than the answer.
    if (isUnavailable(error)) for (const turn of batch) doubtAppended(turn, after);
    throw error;
  }
}

function settle({ channelId, pending }: Turn, appended: Appended[]): void {
  tellAppended(channelId, appended);
  for (const [index, message] of pending.entries()) {
    const result = appended[index]!;
    if (result.outcome === "appended") noteId(result.message.id);
    message.settle(result);
  }
}

function refuse({ pending, end }: Turn, error: unknown): void {
  for (const { fail } of pending) fail(error);
  end();
}

function doubtAppended({ channelId, pending }: Turn, after: number): void {
  const authorId = { in: pending.map((message) => message.authorId) };
  const clientId = { in: pending.map((message) => message.clientId) };
  doubtCommit(channelId, async (tx) => {
    const where = { channelId, authorId, clientId, id: { gt: after } };
    const rows = await tx.message.findMany({ where, orderBy: { changeSeq: "asc" } });
    for (const { id } of rows) noteId(Number(id));
    return rows;
  });
}

function noteId(id: number): void {
  newestId = Math.max(newestId, id);
}
