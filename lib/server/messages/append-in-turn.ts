import { setImmediate as endOfTick } from "node:timers/promises";
import { settleDoubt } from "../channels/doubtful-commits";
import { inOrder } from "../in-order";
import type { Appended, NewMessage } from "./append-messages";
import type { PendingMessage, Turn } from "./pending-message";
import { takeBatch } from "./take-batch";
import { writeBatch } from "./write-batch";

/** The messages that wait for their channel's turn. */
const lines = new Map<number, PendingMessage[]>();
/** The channels whose turn it is; more may still come into their lines. */
let turns: Turn[] = [];
let isWriting = false;

/**
 * Appends a message together with whatever else arrives, in any channel, while the batch before is being written.
 *
 * A timer would make a lone message wait and be too short for a crowd; what a commit takes is right for both. A channel
 * takes part when its turn has come: so its messages, edits and members are told in the order of their commits, and one
 * that is busy with something else keeps nobody waiting but itself.
 * @throws AppError `unavailable`, or what the database throws
 */
export function appendInTurn(newMessage: NewMessage): Promise<Appended> {
  return new Promise((settle, fail) => stand(newMessage.channelId, [{ ...newMessage, settle, fail }]));
}

function stand(channelId: number, pending: PendingMessage[]): void {
  const line = lines.get(channelId);
  if (line) line.push(...pending);
  else form(channelId, pending);
}

function form(channelId: number, line: PendingMessage[]): void {
  lines.set(channelId, line);
  inOrder(`channel:${channelId}`, () => takeTurn(channelId, line)).catch((error: unknown) => {
    lines.delete(channelId);
    for (const { fail } of line) fail(error);
  });
}

/** @returns once the line, as long as it is when the batch begins, has been written and told */
async function takeTurn(channelId: number, pending: PendingMessage[]): Promise<void> {
  await settleDoubt(channelId);
  await new Promise<void>((end) => {
    turns.push({ channelId, pending, end });
    void writeAll();
  });
}

async function writeAll(): Promise<void> {
  if (isWriting) return;
  isWriting = true;
  while (turns.length > 0) {
    // With everything that arrives in the same moment, and those whose turn the batch before has made possible.
    await endOfTick();
    for (const { channelId } of turns) lines.delete(channelId);
    const { batch, left } = takeBatch(turns);
    turns = [];
    for (const { channelId, pending } of left) stand(channelId, pending);
    await writeBatch(batch);
  }
  isWriting = false;
}
