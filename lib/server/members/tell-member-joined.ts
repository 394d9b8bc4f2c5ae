import { tellAdmins } from "../admin/tell-admins";
import { readListing } from "../channels/read-listing";
import { database } from "../database/prisma";
import { broadcast } from "../realtime/broadcast";
import { addToChannelRooms } from "../realtime/move-sockets";
import { channelRoom, userRoom } from "../realtime/rooms";
import { toUser } from "../users/to-user";

/**
 * Brings a new member's devices into the channel and tells both sides, after the commit. [CH5]
 *
 * The rooms are joined before the channel is read: what is sent in between arrives as a push instead of being missed.
 */
export async function tellMemberJoined({ channelId, userId }: { channelId: number; userId: number }): Promise<void> {
  addToChannelRooms(userId, channelId);
  const channel = await readListing(database(), { userId, channelId });
  const user = toUser(await database().user.findUniqueOrThrow({ where: { id: userId } }));
  broadcast([userRoom(userId)], { type: "channel_added", data: { channel }, channelId, userId });
  broadcast([channelRoom(channelId)], { type: "member_joined", data: { user }, channelId, userId });
  tellAdmins("channels");
}
