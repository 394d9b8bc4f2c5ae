import { useCallback } from "react";
import type { Message } from "@/lib/protocol/messages";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { messageAnswered } from "./messages-slice";

/** Changes a message of one's own; the function throws an ApiError. [MSG4] */
export function useEditMessage(channelId: number): (messageId: number, body: string) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (messageId, body) => {
      const path = `/api/channels/${channelId}/messages/${messageId}`;
      const { message } = await request<{ message: Message }>("PATCH", path, { body });
      store.dispatch(messageAnswered(message));
    },
    [store, channelId],
  );
}
