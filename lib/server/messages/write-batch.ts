import { doubtCommit } from "../channels/doubtful-commits";
import { isUnavailable } from "../is-unavailable";
import { appendMessages, type Appended } from "./append-messages";
import type { Turn } from "./pending-message";
import { tellAppended } from "./tell-appended";

/** The highest id that was given so far: what is in doubt has a higher one. */
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
    await append(batch, { waitsForLocks: false });
  } catch (error) {
    for (const turn of batch) {
      if (isUnavailable(error)) refuse(turn, error);
      else void writeOneByOne(turn);
    }
  }
}

async function writeOneByOne({ pending, ...turn }: Turn): Promise<void> {
  for (const [index, message] of pending.entries()) {
    try {
      await append([{ ...turn, pending: [message], end: () => undefined }], { waitsForLocks: true });
    } catch (error) {
      if (isUnavailable(error)) return refuse({ ...turn, pending: pending.slice(index) }, error);
      message.fail(error);
    }
  }
  turn.end();
}

async function append(batch: Turn[], options: { waitsForLocks: boolean }): Promise<void> {
  const after = newestId;
  const appended = await appendMessages(
    batch.flatMap(({ pending }) => pending),
    options,
  ).catch((error: unknown) => {
    // What was lost may be no more than the answer.
    if (isUnavailable(error)) for (const turn of batch) doubtAppended(turn, after);
    throw error;
  });
  for (const turn of batch) finish(turn, appended.splice(0, turn.pending.length));
}

function finish(turn: Turn, appended: Appended[]): void {
  if (appended.some(({ outcome }) => outcome === "locked")) return void writeOneByOne(turn);
  tellAppended(turn.channelId, appended);
  for (const [index, message] of turn.pending.entries()) {
    const result = appended[index]!;
    if (result.outcome === "appended") newestId = Math.max(newestId, result.message.id);
    message.settle(result);
  }
  turn.end();
}

function refuse({ pending, end }: Turn, error: unknown): void {
  for (const { fail } of pending) fail(error);
  end();
}

function doubtAppended({ channelId, pending }: Turn, after: number): void {
  const authorId = { in: pending.map((message) => message.authorId) };
  const clientId = { in: pending.map((message) => message.clientId) };
  doubtCommit(channelId, (tx) =>
    tx.message.findMany({
      where: { channelId, authorId, clientId, id: { gt: after } },
      orderBy: { changeSeq: "asc" },
    }),
  );
}
