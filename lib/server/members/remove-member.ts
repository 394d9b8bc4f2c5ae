import { tellAdmins } from "../admin/tell-admins";
import { AppError } from "../app-error";
import { changeChannel } from "../channels/change-channel";
import { requireVisible } from "../channels/require-visible";
import type { Prisma } from "../database/generated/client";
import { broadcast } from "../realtime/broadcast";
import { removeFromChannelRooms } from "../realtime/move-sockets";
import { channelRoom, userRoom } from "../realtime/rooms";
import { isAdmin, type Viewer } from "../sessions/viewer";

interface RemoveMember {
  channelId: number;
  /** Who is to leave it; the viewer themselves when they go. */
  userId: number;
}

/**
 * Takes a person out of a channel; once it has returned, nothing of the channel reaches them. [CH4]
 *
 * The last one may leave a private channel too: it stays for the admins to manage.
 * @throws AppError `conflict` for `general`, `not_found` for somebody who is not in the channel
 */
export async function removeMember(viewer: Viewer, { channelId, userId }: RemoveMember): Promise<void> {
  await changeChannel(channelId, {
    write: (tx) => deleteMembership(tx, viewer, { channelId, userId }),
    tell: () => tellMemberLeft({ channelId, userId }),
  });
}

async function deleteMembership(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { channelId, userId }: RemoveMember,
): Promise<void> {
  const channel = await requireVisible(viewer, channelId, tx);
  if (userId !== viewer.userId && !isAdmin(viewer)) throw new AppError("forbidden");
  if (channel.isGeneral) throw new AppError("conflict", { message: "Nobody leaves the channel everyone is in." });
  const { count } = await tx.membership.deleteMany({ where: { channelId, userId } });
  if (count === 0) throw new AppError("not_found");
}

/** The devices leave the room before the rest is told, so that the removed person does not hear it as a member. */
function tellMemberLeft({ channelId, userId }: RemoveMember): void {
  removeFromChannelRooms(userId, channelId);
  broadcast([channelRoom(channelId)], { type: "member_left", data: { userId }, channelId, userId });
  broadcast([userRoom(userId)], { type: "channel_removed", data: { channelId }, channelId, userId });
  tellAdmins("channels");
}
