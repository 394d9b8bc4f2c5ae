import { useCallback } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";

export interface Draft {
  text: string;
  write: (text: string) => void;
}

/** What is being written in a channel: kept on this device, wherever one goes and whatever becomes of the page. */
export function useDraft(channelId: number): Draft {
  const { drafts } = useChatClient();
  const text = useAppSelector((state) => state.drafts[channelId] ?? "");
  const write = useCallback((next: string) => drafts.write(channelId, next), [drafts, channelId]);
  return { text, write };
}
