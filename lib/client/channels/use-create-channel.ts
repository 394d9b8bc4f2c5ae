import { useCallback } from "react";
import type { ChannelListing, CreateChannelInput } from "@/lib/protocol/channels";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { channelAdded } from "./channels-slice";

/** Makes a channel with this person in it; the function throws an ApiError. [CH2] */
export function useCreateChannel(): (input: CreateChannelInput) => Promise<ChannelListing> {
  const { store } = useChatClient();
  return useCallback(
    async (input) => {
      const { channel } = await request<{ channel: ChannelListing }>("POST", "/api/channels", input);
      // The page goes there at once, and must not wait for the push to know it.
      store.dispatch(channelAdded(channel));
      return channel;
    },
    [store],
  );
}
