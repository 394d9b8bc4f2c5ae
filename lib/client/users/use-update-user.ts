import { useCallback } from "react";
import type { UpdateUserInput, User } from "@/lib/protocol/users";
import { request } from "../api/request";
import { viewerHeard } from "../sessions/viewer-slice";
import { useChatClient } from "../store/use-chat-client";
import { usersHeard } from "./users-slice";

/** Gives somebody another role, deactivates them or lets them back in, as an admin; the function throws an ApiError. [AUTH7] */
export function useUpdateUser(): (input: UpdateUserInput & { userId: number }) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async ({ userId, ...input }) => {
      const { user } = await request<{ user: User }>("PATCH", `/api/users/${userId}`, input);
      store.dispatch(usersHeard([user]));
      // Who takes a role from themselves sees it at once, also without a connection.
      if (user.id === store.getState().viewer.user.id) store.dispatch(viewerHeard(user));
    },
    [store],
  );
}
