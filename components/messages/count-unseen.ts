import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { storedOf } from "./stored-of";

interface CountInput {
  messages: readonly ListedMessage[];
  hasMoreAfter: boolean;
  lastSeq: number;
  /** The newest when the reader left the end. */
  leftAtSeq: number;
  currentUserId: number;
}

/** How many messages of others came in since the reader left the end; beyond what is here, everyone's. */
export function countUnseen({ messages, hasMoreAfter, lastSeq, leftAtSeq, currentUserId }: CountInput): number {
  if (hasMoreAfter) return Math.max(0, lastSeq - leftAtSeq);
  let count = 0;
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    const message = messages[at];
    const stored = message ? storedOf(message) : null;
    if (stored && stored.seq <= leftAtSeq) break;
    if (stored && stored.authorId !== currentUserId) count += 1;
  }
  return count;
}
