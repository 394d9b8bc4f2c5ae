import { useCallback } from "react";
import type { UpdateWorkspaceInput, Workspace } from "@/lib/protocol/workspace";
import { request } from "../api/request";
import { useChatClient } from "../store/use-chat-client";
import { workspaceHeard } from "./workspace-slice";

/** Renames the workspace, or opens and closes registration, as an admin; the function throws an ApiError. [AUTH7] */
export function useUpdateWorkspace(): (input: UpdateWorkspaceInput) => Promise<void> {
  const { store } = useChatClient();
  return useCallback(
    async (input) => {
      const { workspace } = await request<{ workspace: Workspace }>("PATCH", "/api/workspace", input);
      store.dispatch(workspaceHeard(workspace));
    },
    [store],
  );
}
