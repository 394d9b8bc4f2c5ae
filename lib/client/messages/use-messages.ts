import { useCallback, useEffect, useMemo } from "react";
import type { Message } from "@/lib/protocol/messages";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { listMessages } from "./list-messages";
import type { ListedMessage, PendingMessage } from "./listed-message";
import { loadBefore, loadNewest } from "./load-messages";
import { channelLeft, channelOpened } from "./messages-slice";
import { useFirstUnreadSeq } from "./use-first-unread-seq";

export interface Messages {
  status: "loading" | "ready" | "failed";
  messages: ListedMessage[];
  hasMoreBefore: boolean;
  isLoadingBefore: boolean;
  loadBefore: () => void;
  /** After `failed`. */
  retryLoad: () => void;
  /** Where reading had stopped when the channel was opened; null when everything was read. */
  firstUnreadSeq: number | null;
}

const NO_MESSAGES: Message[] = [];
const NO_PENDING: PendingMessage[] = [];

/** A channel's messages, kept up to date while they are shown. [MSG5] */
export function useMessages(channelId: number): Messages {
  const client = useChatClient();
  const window = useAppSelector(({ messages }) => messages.windows[channelId]);
  const pending = useAppSelector(({ messages }) => messages.pending[channelId] ?? NO_PENDING);
  const isMissing = window === undefined;
  const firstUnreadSeq = useFirstUnreadSeq(channelId);

  useEffect(() => {
    client.store.dispatch(channelOpened({ channelId }));
    return () => void client.store.dispatch(channelLeft({ channelId }));
  }, [client, channelId]);

  useEffect(() => {
    if (isMissing) client.store.dispatch(channelOpened({ channelId }));
    const { watermark } = client.store.getState().messages.windows[channelId] ?? {};
    if (watermark === null) void loadNewest(client, channelId);
    else if (!isPushed(client, channelId)) void client.changeLog.catchUp(channelId);
  }, [client, channelId, isMissing]);

  const messages = window?.messages ?? NO_MESSAGES;
  return {
    status: window?.status ?? "loading",
    messages: useMemo(() => listMessages(messages, pending), [messages, pending]),
    hasMoreBefore: window?.hasMoreBefore ?? false,
    isLoadingBefore: window?.isLoadingBefore ?? false,
    loadBefore: useCallback(() => void loadBefore(client, channelId), [client, channelId]),
    retryLoad: useCallback(() => void loadNewest(client, channelId), [client, channelId]),
    firstUnreadSeq,
  };
}

/** Who is no member may read a public channel, but is told of nothing. [CH6] */
function isPushed({ store }: ReturnType<typeof useChatClient>, channelId: number): boolean {
  return Boolean(store.getState().channels.byId[channelId]?.membership);
}
