import { useCallback } from "react";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { loadChannels } from "./load-channels";

/** Joins a public channel; the function throws an ApiError. [CH4] */
export function useJoinChannel(): (channelId: number) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (channelId) => {
      const { user } = store.getState().viewer;
      await request("POST", `/api/channels/${channelId}/members`, { userId: user.id });
      // The push says the same; without a connection only the list does.
      await loadChannels(store);
    },
    [store],
  );
}
