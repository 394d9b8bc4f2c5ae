import type { ListedMessage, SentMessage } from "@/lib/client/messages/listed-message";

/** The message if the server has it: only then it has a place, and can be changed. */
export function storedOf(message: ListedMessage): SentMessage | null {
  return "id" in message ? message : null;
}
