import type { ChannelListing, UpdateChannelInput } from "@/lib/protocol/channels";
import { tellAdmins } from "../admin/tell-admins";
import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";
import { broadcast } from "../realtime/broadcast";
import { channelRoom } from "../realtime/rooms";
import { isAdmin, type Viewer } from "../sessions/viewer";
import { changeChannel } from "./change-channel";
import { publicNameOf } from "./public-name-of";
import { readListing } from "./read-listing";
import { refuseArchived } from "./refuse-archived";
import { refuseTakenName } from "./refuse-taken-name";
import { requireManageable } from "./require-manageable";
import type { ChannelAccess } from "./require-visible";
import { toChannel } from "./to-channel";

interface Update {
  channel: ChannelListing;
  hasChanged: boolean;
}

/**
 * Renames, describes, archives or restores a channel. [CH3]
 *
 * Members of a private channel hear of it; of a public one everyone does, since everyone's list shows it. An update
 * that changes nothing tells nobody. An archived channel leaves its name to others, and must get one to come back. [CH10]
 * @throws AppError `conflict` for a taken name, for archiving `general`, and for an archived channel unless this restores it
 */
export async function updateChannel(
  viewer: Viewer,
  channelId: number,
  input: UpdateChannelInput,
): Promise<ChannelListing> {
  const { channel } = await refuseTakenName(
    changeChannel(channelId, { write: (tx) => writeUpdate(tx, viewer, channelId, input), tell: tellUpdate }),
  );
  return channel;
}

async function writeUpdate(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  channelId: number,
  input: UpdateChannelInput,
): Promise<Update> {
  const access = await requireManageable(viewer, channelId, tx);
  refuseArchiving(viewer, access, input);
  const { userId } = viewer;
  const before = await readListing(tx, { userId, channelId });
  const wanted = { ...before, ...input };
  const { name, topic, isArchived, isPrivate } = wanted;
  const hasChanged = name !== before.name || topic !== before.topic || isArchived !== before.isArchived;
  if (!hasChanged) return { channel: before, hasChanged };
  if (before.isArchived && isArchived) refuseArchived(before);
  await tx.channel.update({
    where: { id: channelId },
    data: { name, topic, isArchived, publicName: isPrivate || isArchived ? null : publicNameOf(name) },
    select: { id: true },
  });
  return { channel: wanted, hasChanged };
}

function refuseArchiving(viewer: Viewer, channel: ChannelAccess, { isArchived }: UpdateChannelInput): void {
  if (isArchived === undefined) return;
  if (!isAdmin(viewer)) throw new AppError("forbidden", { message: "Only an admin archives and restores channels." });
  if (isArchived && channel.isGeneral) {
    throw new AppError("conflict", { message: "The channel everyone is in cannot be archived." });
  }
}

function tellUpdate({ channel, hasChanged }: Update): void {
  if (!hasChanged) return;
  const rooms = channel.isPrivate ? [channelRoom(channel.id)] : "everyone";
  broadcast(rooms, { type: "channel_updated", data: { channel: toChannel(channel) }, channelId: channel.id });
  tellAdmins("channels");
}
