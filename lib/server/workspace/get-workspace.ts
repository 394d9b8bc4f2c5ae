import type { Workspace } from "@/lib/protocol/workspace";
import { database } from "../database/prisma";
import { toWorkspace } from "./to-workspace";

/** What this workspace is called and who may join; null until somebody has. [AUTH7] */
export async function getWorkspace(): Promise<Workspace | null> {
  const row = await database().workspace.findUnique({ where: { id: 1 } });
  return row && toWorkspace(row);
}
