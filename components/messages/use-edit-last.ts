import { useCallback, useState } from "react";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { lastOwnMessage } from "./last-own-message";
import { messageKey } from "./message-rows";
import { storedOf } from "./stored-of";

interface EditLastOptions {
  messages: readonly ListedMessage[];
  userId: number;
  /** Ends once all that was sent is among the messages. */
  whenShown: () => Promise<void>;
  /** Something else is being written by now. */
  isWriting: boolean;
  /** Sets a state of the component that uses this. */
  onEdit: (messageId: number) => void;
}

/** What was asked for: nothing, the newest whichever that is, or the one that was the newest then and has not arrived. */
type Asked = { for: "nothing" } | { for: "newest" } | { for: "one"; key: string };

const NOTHING: Asked = { for: "nothing" };

/**
 * Opens one's newest message for editing: at once, or as soon as it has arrived.
 *
 * What is on its way is never changed there: the server may have it already, and would keep the first text. [MSG2]
 *
 * @returns asks for it; the same function whatever arrives
 */
export function useEditLast({ messages, userId, whenShown, isWriting, onEdit }: EditLastOptions): () => void {
  const [asked, setAsked] = useState(NOTHING);
  const awaited = awaitedOf(asked, messages, userId);
  const arrived = awaited && storedOf(awaited);
  if (arrived && !isWriting) onEdit(arrived.id);
  if (asked.for !== "nothing" && (isWriting || !awaited || arrived)) setAsked(NOTHING);
  else if (asked.for === "newest" && awaited) setAsked({ for: "one", key: messageKey(awaited) });
  return useCallback(() => void whenShown().then(() => setAsked({ for: "newest" })), [whenShown]);
}

function awaitedOf(asked: Asked, messages: readonly ListedMessage[], userId: number): ListedMessage | null {
  if (asked.for === "nothing") return null;
  if (asked.for === "newest") return lastOwnMessage(messages, userId);
  return messages.findLast((message) => messageKey(message) === asked.key) ?? null;
}
