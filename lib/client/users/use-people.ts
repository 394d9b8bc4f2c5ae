import { useEffect, useMemo } from "react";
import type { User } from "@/lib/protocol/users";
import { loadMembers } from "../members/load-members";
import { useFindUsers } from "../members/use-find-users";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";

/** So many people are 250 KB once; more are asked for by their names. */
const MAX_LOADED = 1000;
const PAUSE_MS = 150;

/**
 * The active people this page can name: all of a workspace of up to a thousand; of a larger one those it has met, and those
 * whom the server finds by a text. [AUTH6]
 *
 * @param text a part of a name; what it finds is added a moment after the last change
 */
export function usePeople(text: string): User[] {
  const { store } = useChatClient();
  const findUsers = useFindUsers();
  const byId = useAppSelector(({ users }) => users.byId);
  // Everyone is in the general channel, so its members are the workspace.
  const general = useAppSelector(({ channels }) => Object.values(channels.byId).find(({ isGeneral }) => isGeneral));
  const generalId = general && general.memberCount <= MAX_LOADED ? general.id : null;
  const isLoaded = useAppSelector(({ members }) => generalId !== null && generalId in members.byChannelId);

  useEffect(() => {
    if (generalId !== null && !isLoaded) void loadMembers(store, generalId);
  }, [generalId, isLoaded, store]);

  useEffect(() => {
    if (generalId !== null || text === "") return;
    // Without an answer there are still those it has met.
    const timer = setTimeout(() => void findUsers(text).catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [generalId, text, findUsers]);

  return useMemo(() => Object.values(byId).filter((user) => user.isActive), [byId]);
}
