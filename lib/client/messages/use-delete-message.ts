import { useCallback } from "react";
import type { Message } from "@/lib/protocol/messages";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { messageAnswered } from "./messages-slice";

/** Deletes a message, of which a tombstone stays; the function throws an ApiError. [MSG4] */
export function useDeleteMessage(channelId: number): (messageId: number) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (messageId) => {
      const path = `/api/channels/${channelId}/messages/${messageId}`;
      const { message } = await request<{ message: Message }>("DELETE", path);
      store.dispatch(messageAnswered(message));
    },
    [store, channelId],
  );
}
