import { useCallback, useEffect, useMemo } from "react";
import type { Member } from "@/lib/protocol/channels";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { loadMembers } from "./load-members";

export interface Members {
  status: "loading" | "ready" | "failed";
  /** In the order they joined. */
  members: Member[];
  reload: () => void;
}

/** A channel's members, read when first shown and after each reconnect. [CH4] */
export function useMembers(channelId: number): Members {
  const { store } = useChatClient();
  const known = useAppSelector(({ members }) => members.byChannelId[channelId]);
  const users = useAppSelector((state) => state.users.byId);
  const isWanted = known === undefined || known.isStale;

  useEffect(() => {
    if (isWanted) void loadMembers(store, channelId);
  }, [isWanted, store, channelId]);

  const members = useMemo(
    () =>
      (known?.entries ?? []).flatMap(({ userId, joinedAt }) => {
        const user = users[userId];
        return user ? [{ user, joinedAt }] : [];
      }),
    [known?.entries, users],
  );
  const reload = useCallback(() => void loadMembers(store, channelId), [store, channelId]);
  return { status: known?.status ?? "loading", members, reload };
}
