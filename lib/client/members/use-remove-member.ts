import { useCallback } from "react";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { memberLeft } from "./members-slice";

/** Takes someone out of a channel, as an admin may; the function throws an ApiError. [CH4] */
export function useRemoveMember(): (channelId: number, userId: number) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (channelId, userId) => {
      await request("DELETE", `/api/channels/${channelId}/members/${userId}`);
      // The push says the same; without a connection only this does.
      store.dispatch(memberLeft({ channelId, userId }));
    },
    [store],
  );
}
