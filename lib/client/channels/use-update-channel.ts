import { useCallback } from "react";
import type { Channel, UpdateChannelInput } from "@/lib/protocol/channels";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { channelHeard } from "./channels-slice";

/** Changes a channel's name, topic or archiving; the function throws an ApiError. [CH3] */
export function useUpdateChannel(): (input: UpdateChannelInput & { channelId: number }) => Promise<Channel> {
  const { store } = useChatClient();
  return useCallback(
    async ({ channelId, ...input }) => {
      const { channel } = await request<{ channel: Channel }>("PATCH", `/api/channels/${channelId}`, input);
      store.dispatch(channelHeard(channel));
      return channel;
    },
    [store],
  );
}
