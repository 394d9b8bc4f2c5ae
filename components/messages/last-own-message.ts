import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { storedOf } from "./stored-of";

/** The newest message of a person that they can change, now or once it has arrived; null when there is none among these. */
export function lastOwnMessage(messages: readonly ListedMessage[], userId: number): ListedMessage | null {
  const canChange = (message: ListedMessage) => message.delivery.state !== "failed" && !storedOf(message)?.deletedAt;
  return messages.findLast((message) => message.authorId === userId && canChange(message)) ?? null;
}
