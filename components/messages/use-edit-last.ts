import { useCallback, useState } from "react";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { lastOwnMessage } from "./last-own-message";
import { messageKey } from "./message-rows";
import { storedOf } from "./stored-of";

interface EditLastOptions {
  channelId: number;
  /** Of that channel. */
  messages: readonly ListedMessage[];
  userId: number;
  /** Ends once all that was sent is among the messages. */
  whenShown: () => Promise<void>;
  /** Something else is being written by now. */
  isWriting: boolean;
  /** Sets a state of the component that uses this. */
  onEdit: (messageId: number) => void;
}

/** What was asked for: nothing, a channel's newest whichever that is, or the one that was it then and has not arrived. */
type Asked = { for: "nothing" } | { for: "newest"; channelId: number } | { for: "one"; key: string };

const NOTHING: Asked = { for: "nothing" };

/**
 * Opens one's newest message for editing: at once, or as soon as it has arrived.
 *
 * What is on its way is never changed there: the server may have it already, and would keep the first text. [MSG2]
 *
 * @returns asks for it; the same function whatever arrives
 */
export function useEditLast(options: EditLastOptions): () => void {
  const { channelId, whenShown, isWriting, onEdit } = options;
  const [asked, setAsked] = useState(NOTHING);
  const awaited = awaitedOf(asked, options);
  const arrived = awaited && storedOf(awaited);
  if (arrived && !isWriting) onEdit(arrived.id);
  if (asked.for !== "nothing" && (isWriting || !awaited || arrived)) setAsked(NOTHING);
  else if (asked.for === "newest" && awaited) setAsked({ for: "one", key: messageKey(awaited) });
  return useCallback(() => void whenShown().then(() => setAsked({ for: "newest", channelId })), [whenShown, channelId]);
}

function awaitedOf(asked: Asked, { channelId, messages, userId }: EditLastOptions): ListedMessage | null {
  if (asked.for === "nothing") return null;
  // Whoever has gone elsewhere meanwhile does not edit there.
  if (asked.for === "newest") return asked.channelId === channelId ? lastOwnMessage(messages, userId) : null;
  return messages.findLast((message) => messageKey(message) === asked.key) ?? null;
}
