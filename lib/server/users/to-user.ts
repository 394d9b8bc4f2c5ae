import type { User } from "@/lib/protocol/users";
import type { User as UserRow } from "../database/generated/client";

/** What of a person's row everyone may see. */
export type VisibleUserRow = Pick<UserRow, "id" | "username" | "displayName" | "role" | "isActive" | "lastActiveAt">;

/** A person as everyone in the workspace may see them; no row's password leaves through here. */
export function toUser(row: VisibleUserRow): User {
  return {
    id: Number(row.id),
    username: row.username,
    displayName: row.displayName,
    role: row.role,
    isActive: row.isActive,
    avatarUrl: null,
    lastActiveAt: row.lastActiveAt?.toISOString() ?? null,
  };
}
