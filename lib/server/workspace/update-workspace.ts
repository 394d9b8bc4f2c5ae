import type { UpdateWorkspaceInput, Workspace } from "@/lib/protocol/workspace";
import type { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";
import { inOrder } from "../in-order";
import { broadcast } from "../realtime/broadcast";
import { requireAdmin } from "../sessions/require-admin";
import { requireStillAdmin } from "../sessions/require-still-admin";
import type { Viewer } from "../sessions/viewer";
import { toWorkspace } from "./to-workspace";

interface UpdateWorkspace {
  viewer: Viewer;
  input: UpdateWorkspaceInput;
}

/** Renames the workspace, or opens and closes registration; everyone hears of what has changed. [AUTH7], [ADM4] */
export async function updateWorkspace({ viewer, input }: UpdateWorkspace): Promise<Workspace> {
  requireAdmin(viewer);
  return inOrder("workspace", async () => {
    const { workspace, hasChanged } = await database().$transaction((tx) => writeUpdate(tx, viewer, input));
    if (hasChanged) broadcast("everyone", { type: "workspace_updated", data: { workspace } });
    return workspace;
  });
}

async function writeUpdate(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { name, registration }: UpdateWorkspaceInput,
): Promise<{ workspace: Workspace; hasChanged: boolean }> {
  await tx.$queryRaw`SELECT FROM workspace FOR NO KEY UPDATE`;
  await requireStillAdmin(tx, viewer);
  const before = toWorkspace(await tx.workspace.findUniqueOrThrow({ where: { id: 1 } }));
  const workspace = toWorkspace(await tx.workspace.update({ where: { id: 1 }, data: { name, registration } }));
  const hasChanged = workspace.name !== before.name || workspace.registration !== before.registration;
  return { workspace, hasChanged };
}
