import { useCallback } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { draftWritten } from "./drafts-slice";

export interface Draft {
  text: string;
  write: (text: string) => void;
}

/** What is being written in a channel: kept while the page is open, wherever one goes in it. */
export function useDraft(channelId: number): Draft {
  const { store } = useChatClient();
  const text = useAppSelector(({ drafts }) => drafts[channelId] ?? "");
  const write = useCallback(
    (next: string) => void store.dispatch(draftWritten({ channelId, text: next })),
    [store, channelId],
  );
  return { text, write };
}
