import type { ChannelListing, CreateChannelInput } from "@/lib/protocol/channels";
import { tellAdmins } from "../admin/tell-admins";
import type { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";
import { insertMembership } from "../members/insert-membership";
import { broadcast } from "../realtime/broadcast";
import { addToChannelRooms } from "../realtime/move-sockets";
import { userRoom } from "../realtime/rooms";
import type { Viewer } from "../sessions/viewer";
import { publicNameOf } from "./public-name-of";
import { readListing } from "./read-listing";
import { refuseTakenName } from "./refuse-taken-name";
import { toChannel } from "./to-channel";

/**
 * Makes a channel with its creator as the first member, and tells everyone of a public one. [CH2], [CH5]
 *
 * @throws AppError `conflict` when a public channel has the name
 */
export async function createChannel(viewer: Viewer, input: CreateChannelInput): Promise<ChannelListing> {
  const channel = await refuseTakenName(database().$transaction((tx) => insertChannel(tx, viewer.userId, input)));
  addToChannelRooms(viewer.userId, channel.id);
  const told = { channelId: channel.id, userId: viewer.userId };
  if (!channel.isPrivate)
    broadcast("everyone", { type: "channel_created", data: { channel: toChannel(channel) }, ...told });
  broadcast([userRoom(viewer.userId)], { type: "channel_added", data: { channel }, ...told });
  tellAdmins("channels");
  return channel;
}

async function insertChannel(
  tx: Prisma.TransactionClient,
  userId: number,
  { name, topic, isPrivate = false }: CreateChannelInput,
): Promise<ChannelListing> {
  const { id } = await tx.channel.create({
    data: { name, topic, isPrivate, publicName: isPrivate ? null : publicNameOf(name), createdById: userId },
    select: { id: true },
  });
  const channelId = Number(id);
  await insertMembership(tx, { channelId, userId });
  return readListing(tx, { userId, channelId });
}
