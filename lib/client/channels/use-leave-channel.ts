import { useCallback } from "react";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { channelRemoved } from "./channel-removed";

/** Leaves a channel; the function throws an ApiError. [CH4] */
export function useLeaveChannel(): (channelId: number) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (channelId) => {
      const { user } = store.getState().viewer;
      await request("DELETE", `/api/channels/${channelId}/members/${user.id}`);
      store.dispatch(channelRemoved({ channelId }));
    },
    [store],
  );
}
