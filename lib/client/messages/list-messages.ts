import type { Message } from "@/lib/protocol/messages";
import type { ListedMessage, PendingMessage, SentMessage } from "./listed-message";

const SENT = { state: "sent" } as const;

/** One row per message object, so that a row whose message did not change is not drawn again. */
const rows = new WeakMap<Message, SentMessage>();

/** The rows of a channel: what the server has, then what waits, in the order it was written. */
export function listMessages(messages: readonly Message[], pending: readonly PendingMessage[]): ListedMessage[] {
  return [...messages.map(toRow), ...pending];
}

function toRow(message: Message): SentMessage {
  const known = rows.get(message);
  if (known) return known;
  const row = { ...message, delivery: SENT };
  rows.set(message, row);
  return row;
}
