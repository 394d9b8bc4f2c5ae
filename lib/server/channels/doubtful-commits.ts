import { setTimeout as wait } from "node:timers/promises";
import type { Message } from "@/lib/protocol/messages";
import type { Message as MessageRow, Prisma } from "../database/generated/client";
import { database } from "../database/prisma";
import { inOrder } from "../in-order";
import { logger } from "../logger";
import { toMessage } from "../messages/to-message";
import { broadcast } from "../realtime/broadcast";
import { channelRoom } from "../realtime/rooms";
import { lockChannel } from "./lock-channel";

/** Finds what stands although its answer was lost, ascending by change number; the channel's row is held. */
type FindCommitted = (tx: Prisma.TransactionClient) => Promise<MessageRow[]>;

const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 5_000;

/** Of each channel with a commit whose answer was lost. No other begins before it is settled, so there is one. */
const doubts = new Map<number, FindCommitted>();

/**
 * A change was under way when the database went silent: it may stand all the same, and then nobody was told.
 *
 * Whoever wrote it asks again and is answered without a push [MSG2], so this is what tells the others: before the
 * channel's next change, or as soon as the database answers.
 */
export function doubtCommit(channelId: number, findCommitted: FindCommitted): void {
  doubts.set(channelId, findCommitted);
  void settleSoon(channelId);
}

/** Tells what was committed in doubt; in the channel's turn. @throws what the database throws, and it stays in doubt */
export async function settleDoubt(channelId: number): Promise<void> {
  const findCommitted = doubts.get(channelId);
  if (!findCommitted) return;
  const rows = await database().$transaction(async (tx) => {
    // The lost transaction may still be committing, and holds the row until it has.
    await lockChannel(tx, channelId);
    return findCommitted(tx);
  });
  doubts.delete(channelId);
  for (const message of rows.map(toMessage)) tell(message);
}

async function settleSoon(channelId: number): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; doubts.has(channelId); pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    await wait(pause, undefined, { ref: false });
    await inOrder(`channel:${channelId}`, () => settleDoubt(channelId)).catch((err: unknown) => {
      logger().debug({ err, channelId }, "what was committed in doubt cannot be read yet");
    });
  }
}

function tell(message: Message): void {
  const type = message.deletedAt ? "message_deleted" : message.editedAt ? "message_updated" : "message";
  const { channelId, authorId } = message;
  broadcast([channelRoom(channelId)], { type, data: message, channelId, userId: authorId });
}
