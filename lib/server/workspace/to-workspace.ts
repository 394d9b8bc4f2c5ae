import type { Workspace } from "@/lib/protocol/workspace";
import type { Workspace as WorkspaceRow } from "../database/generated/client";

/** The workspace as its people see it. */
export function toWorkspace(row: WorkspaceRow): Workspace {
  return { name: row.name, registration: row.registration };
}
