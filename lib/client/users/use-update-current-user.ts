import { useCallback } from "react";
import type { CurrentUser, UpdateCurrentUserInput } from "@/lib/protocol/users";
import { request } from "../api/request";
import { currentUserChanged } from "../sessions/viewer-slice";
import { useChatClient } from "../store/use-chat-client";
import { usersHeard } from "./users-slice";

/** Changes the signed-in person's own data; the function throws an ApiError. [AUTH6] */
export function useUpdateCurrentUser(): (input: UpdateCurrentUserInput) => Promise<CurrentUser> {
  const { store } = useChatClient();
  return useCallback(
    async (input) => {
      const { user } = await request<{ user: CurrentUser }>("PATCH", "/api/users/me", input);
      const { locale: _locale, ...publicPart } = user;
      store.dispatch(currentUserChanged(user));
      store.dispatch(usersHeard([publicPart]));
      return user;
    },
    [store],
  );
}
