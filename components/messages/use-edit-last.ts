import { useState } from "react";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { lastOwnMessage } from "./last-own-message";
import { messageKey } from "./message-rows";
import { storedOf } from "./stored-of";

interface EditLastOptions {
  messages: readonly ListedMessage[];
  userId: number;
  /** Something else is being written by now. */
  isWriting: boolean;
  /** Sets a state of the component that uses this. */
  onEdit: (messageId: number) => void;
}

/**
 * Opens one's newest message for editing: at once, or as soon as it has arrived.
 *
 * What is on its way is never changed there: the server may have it already, and would keep the first text. [MSG2]
 */
export function useEditLast({ messages, userId, isWriting, onEdit }: EditLastOptions): () => void {
  const [awaitedKey, setAwaitedKey] = useState<string | null>(null);
  const awaited = awaitedKey === null ? undefined : messages.findLast((message) => messageKey(message) === awaitedKey);
  const arrived = awaited && storedOf(awaited);
  const isOver = isWriting || !awaited || arrived;
  if (awaitedKey !== null && isOver) setAwaitedKey(null);
  if (arrived && !isWriting) onEdit(arrived.id);

  return () => {
    const last = lastOwnMessage(messages, userId);
    if (last) setAwaitedKey(messageKey(last));
  };
}
