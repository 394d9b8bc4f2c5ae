import { useCallback } from "react";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { membersOutdated } from "./members-slice";

/** Brings someone into a channel; the function throws an ApiError. [CH4] */
export function useAddMember(channelId: number): (userId: number) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (userId) => {
      await request("POST", `/api/channels/${channelId}/members`, { userId });
      store.dispatch(membersOutdated({ channelId }));
    },
    [store, channelId],
  );
}
