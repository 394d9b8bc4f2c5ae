import type { UpdateUserInput, User } from "@/lib/protocol/users";
import { tellAdmins } from "../admin/tell-admins";
import { AppError } from "../app-error";
import type { Prisma, User as UserRow } from "../database/generated/client";
import { database } from "../database/prisma";
import { inOrder } from "../in-order";
import { lockChannelsOf } from "../members/lock-channels-of";
import { broadcast } from "../realtime/broadcast";
import { endSessionSockets } from "../realtime/end-session-sockets";
import { followRole } from "../realtime/move-sockets";
import { runtime } from "../runtime";
import { deleteSessions } from "../sessions/delete-sessions";
import { requireAdmin } from "../sessions/require-admin";
import type { Viewer } from "../sessions/viewer";
import { requireManageableUser } from "./require-manageable-user";
import { toUser } from "./to-user";

interface UpdateUser {
  viewer: Viewer;
  userId: number;
  input: UpdateUserInput;
}

interface Updated {
  user: User;
  hasChanged: boolean;
  /** The sessions that this has ended. */
  ended: number[];
}

/**
 * Gives a person another role, deactivates them or lets them back in; everyone hears of it. [AUTH7]
 *
 * Admins manage admins and members, owners everyone. Deactivation ends all sessions. [AUTH5] An update that changes
 * nothing tells nobody.
 * @throws AppError `not_found`, `forbidden`, or `conflict` when no active owner would be left
 */
export async function updateUser({ viewer, userId, input }: UpdateUser): Promise<User> {
  requireAdmin(viewer);
  return inOrder(`user:${userId}`, async () => {
    const updated = await database().$transaction((tx) => writeUpdate(tx, { viewer, userId, input }));
    tellUpdate(updated);
    return updated.user;
  });
}

async function writeUpdate(tx: Prisma.TransactionClient, { viewer, userId, input }: UpdateUser): Promise<Updated> {
  // One such change at a time: two owners who demote each other must not both succeed.
  await tx.$queryRaw`SELECT FROM workspace FOR NO KEY UPDATE`;
  if (input.isActive !== undefined) await lockChannelsOf(tx, userId);
  const { person, admin } = await requireManageableUser(tx, { viewer, userId });
  refuseOverreach(admin, person, input);
  const row = await tx.user.update({ where: { id: userId }, data: { role: input.role, isActive: input.isActive } });
  if (person.role === "owner") await requireOwner(tx);
  const hasChanged = row.role !== person.role || row.isActive !== person.isActive;
  return { user: toUser(row), hasChanged, ended: row.isActive ? [] : await deleteSessions(tx, { userId }) };
}

function tellUpdate({ user, hasChanged, ended }: Updated): void {
  endSessionSockets(ended);
  if (!hasChanged) return;
  runtime().knownSessions?.forgetPerson(user.id);
  followRole(user.id, user.role);
  broadcast("everyone", { type: "user_updated", data: { user }, userId: user.id });
  // The other tables show them too: who made a channel or an invite, and how many are in a channel.
  tellAdmins("users", "channels", "invites");
}

function refuseOverreach(admin: Viewer, person: UserRow, input: UpdateUserInput): void {
  if (input.role === "owner" && admin.role !== "owner") {
    throw new AppError("forbidden", { message: "Only an owner may make somebody an owner." });
  }
  if (input.isActive === false && Number(person.id) === admin.userId) {
    throw new AppError("forbidden", { message: "Nobody may deactivate themselves." });
  }
}

/** Counted after the change and before its commit. */
async function requireOwner(tx: Prisma.TransactionClient): Promise<void> {
  const owners = await tx.user.count({ where: { role: "owner", isActive: true } });
  if (owners === 0)
    throw new AppError("conflict", { message: "The last owner keeps the role.", fields: { role: "required" } });
}
