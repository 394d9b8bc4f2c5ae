import { useMemo } from "react";
import { useChatClient } from "../store/use-chat-client";

export interface SendMessage {
  /** Shows the message at once; what becomes of it is in the list. Nothing is sent for blanks alone. */
  send: (body: string) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
}

/** Sending to a channel. [MSG1], [MSG2] */
export function useSendMessage(channelId: number): SendMessage {
  const { sendQueue, typing } = useChatClient();
  return useMemo(
    () => ({
      send(body) {
        const trimmed = body.trim();
        if (trimmed === "") return;
        typing.stop();
        sendQueue.send(channelId, trimmed);
      },
      retry: (clientId) => sendQueue.retry(channelId, clientId),
      discard: (clientId) => sendQueue.discard(channelId, clientId),
    }),
    [channelId, sendQueue, typing],
  );
}
