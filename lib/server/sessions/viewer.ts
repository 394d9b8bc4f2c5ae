import type { Role } from "@/lib/protocol/users";

/** Who is asking: an active person in a session that has not ended. */
export interface Viewer {
  userId: number;
  sessionId: number;
  role: Role;
}

/** Owners and admins manage people and channels. */
export function isAdmin({ role }: Pick<Viewer, "role">): boolean {
  return role !== "member";
}
