import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { storedOf } from "./stored-of";

/** The newest message of a person that they can still change; null when there is none among these. */
export function lastOwnMessageId(messages: readonly ListedMessage[], userId: number): number | null {
  const last = messages.map(storedOf).findLast((stored) => stored?.authorId === userId && stored.deletedAt === null);
  return last?.id ?? null;
}
