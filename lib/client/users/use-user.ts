import { useEffect } from "react";
import type { User } from "@/lib/protocol/users";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";

/** A person of the workspace; null until they were fetched, together with all others that are missing. */
export function useUser(userId: number): User | null {
  const { userLoader } = useChatClient();
  const user = useAppSelector(({ users }) => users.byId[userId] ?? null);
  const isMissing = user === null;
  useEffect(() => {
    if (isMissing) userLoader.want(userId);
  }, [isMissing, userId, userLoader]);
  return user;
}
