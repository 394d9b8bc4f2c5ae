import type { UpdateWorkspaceInput, Workspace } from "@/lib/protocol/workspace";
import { database } from "../database/prisma";
import { requireAdmin } from "../sessions/require-admin";
import type { Viewer } from "../sessions/viewer";
import { toWorkspace } from "./to-workspace";

/** Renames the workspace, or opens and closes registration. [AUTH7] */
export async function updateWorkspace({
  viewer,
  input,
}: {
  viewer: Viewer;
  input: UpdateWorkspaceInput;
}): Promise<Workspace> {
  requireAdmin(viewer);
  const { name, registration } = input;
  return toWorkspace(await database().workspace.update({ where: { id: 1 }, data: { name, registration } }));
}
