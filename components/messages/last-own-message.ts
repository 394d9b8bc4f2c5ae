import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { storedOf } from "./message-row-view";

/** The newest message of a person that they can still change; null when there is none among these. */
export function lastOwnMessageId(messages: readonly ListedMessage[], userId: number): number | null {
  const last = messages.findLast((message) => message.authorId === userId && storedOf(message)?.deletedAt === null);
  return last ? (storedOf(last)?.id ?? null) : null;
}
