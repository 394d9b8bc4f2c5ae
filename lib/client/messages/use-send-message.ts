import { useMemo } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { countPending, countWaiting } from "./pending-messages";

export interface SendMessage {
  /**
   * Keeps the message, shows it and sends it; what becomes of it is in the list.
   *
   * @returns false when it was not taken: for blanks alone, or while the outbox is full
   */
  send: (body: string) => boolean;
  /** Once all that was written until now is in the list. */
  whenShown: () => Promise<void>;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  /** As many messages wait as may, in all channels together. */
  isFull: boolean;
  limit: number;
  /** Something waits that this browser refuses to keep: it is lost with the page. */
  isAtRisk: boolean;
}

/** Sending to a channel. [MSG1], [MSG2], [CFG1] */
export function useSendMessage(channelId: number): SendMessage {
  const { outbox, typing } = useChatClient();
  const { limit } = outbox;
  const isFull = useAppSelector((state) => countWaiting(state.outbox.byChannel) >= limit);
  const isAtRisk = useAppSelector(({ outbox: { isKept, byChannel } }) => !isKept && countPending(byChannel) > 0);
  return useMemo(
    () => ({
      send(body) {
        const trimmed = body.trim();
        if (trimmed === "") return false;
        typing.stop();
        return outbox.send(channelId, trimmed);
      },
      whenShown: () => outbox.whenShown(),
      retry: (clientId) => outbox.retry(channelId, clientId),
      discard: (clientId) => outbox.discard(channelId, clientId),
      isFull,
      limit,
      isAtRisk,
    }),
    [channelId, outbox, typing, isFull, limit, isAtRisk],
  );
}
