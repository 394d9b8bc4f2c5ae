import { useCallback } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { loadWindow } from "./load-window";

interface Newest {
  /** The messages that are here end before the channel does. */
  isElsewhere: boolean;
  /** Goes to the end of the channel; throws an ApiError and stays where it is when that cannot be read. */
  showNewest: () => Promise<void>;
}

/** The end of a channel, for those who are elsewhere in it. */
export function useNewest(channelId: number): Newest {
  const client = useChatClient();
  const isElsewhere = useAppSelector(({ messages }) => messages.windows[channelId]?.hasMoreAfter ?? false);
  return {
    isElsewhere,
    showNewest: useCallback(async () => {
      client.places.set(channelId, null);
      const window = client.store.getState().messages.windows[channelId];
      if (window?.hasMoreAfter) await loadWindow(client, channelId, "end");
    }, [client, channelId]),
  };
}
