import { useCallback } from "react";
import { useChatClient } from "../store/use-chat-client";
import { prepareWindow } from "./prepare-window";

/** What reads a channel's window before it is shown, see {@link prepareWindow}. */
export function usePrepareWindow(): (channelId: number) => Promise<void> | null {
  const client = useChatClient();
  return useCallback((channelId) => prepareWindow(client, channelId), [client]);
}
