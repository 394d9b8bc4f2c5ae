import type { RootState } from "../store/make-store";
import type { PendingMessage } from "./listed-message";

/** Whether a message that was kept stands among those of the server already: its answer was lost, or came last thing. */
export function isConfirmed({ messages }: RootState, { channelId, authorId, clientId }: PendingMessage): boolean {
  const stored = messages.windows[channelId]?.messages ?? [];
  return stored.some((message) => message.clientId === clientId && message.authorId === authorId);
}
