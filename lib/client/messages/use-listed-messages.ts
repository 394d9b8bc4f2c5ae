import { useMemo } from "react";
import { useAppSelector } from "../store/store-hooks";
import { NEW_WINDOW } from "./channel-window";
import { listMessages } from "./list-messages";
import type { ListedMessage, PendingMessage } from "./listed-message";

const NO_PENDING: PendingMessage[] = [];

/** The messages of a channel that are here: one stretch of it, with what waits to be sent where the stretch ends with the channel. */
export function useListedMessages(channelId: number): ListedMessage[] {
  const messages = useAppSelector((state) => (state.messages.windows[channelId] ?? NEW_WINDOW).messages);
  const waiting = useAppSelector(({ messages: { windows }, outbox }) => {
    const { hasMoreAfter } = windows[channelId] ?? NEW_WINDOW;
    return hasMoreAfter ? NO_PENDING : (outbox.byChannel[channelId] ?? NO_PENDING);
  });
  return useMemo(() => listMessages(messages, waiting), [messages, waiting]);
}
