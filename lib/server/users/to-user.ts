import type { User } from "@/lib/protocol/users";
import type { User as UserRow } from "../database/generated/client";

/** A person as everyone in the workspace may see them; no row's password leaves through here. */
export function toUser(row: UserRow): User {
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
