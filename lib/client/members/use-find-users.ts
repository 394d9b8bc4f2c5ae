import { useCallback } from "react";
import type { User } from "@/lib/protocol/users";
import { USERS_PAGE_DEFAULT } from "@/lib/protocol/limits";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { usersHeard } from "../users/users-slice";

/** Finds people of the workspace by their names; the function throws an ApiError. [AUTH6] */
export function useFindUsers(): (query: string) => Promise<User[]> {
  const { store } = useChatClient();
  return useCallback(
    async (query) => {
      const search = new URLSearchParams({ query, limit: String(USERS_PAGE_DEFAULT) });
      const { users } = await request<{ users: User[] }>("GET", `/api/users?${search.toString()}`);
      store.dispatch(usersHeard(users));
      return users;
    },
    [store],
  );
}
