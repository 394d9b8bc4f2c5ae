import { useEffect } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { loadMembers } from "./load-members";

/** Whether a person is in a channel, whose members are read if nobody has yet; null while it is not known. [CH4] */
export function useIsMember(channelId: number | null, userId: number): boolean | null {
  const { store } = useChatClient();
  const isKnown = useAppSelector(({ members }) => channelId === null || channelId in members.byChannelId);
  const isMember = useAppSelector(({ members }) => {
    const list = channelId === null ? undefined : members.byChannelId[channelId];
    return list?.status === "ready" ? list.entries.some((entry) => entry.userId === userId) : null;
  });

  useEffect(() => {
    if (channelId !== null && !isKnown) void loadMembers(store, channelId);
  }, [channelId, isKnown, store]);

  return isMember;
}
