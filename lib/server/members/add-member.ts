import type { Member } from "@/lib/protocol/channels";
import { AppError } from "../app-error";
import { changeChannel } from "../channels/change-channel";
import { refuseArchived } from "../channels/refuse-archived";
import { requireVisible, type ChannelAccess } from "../channels/require-visible";
import type { Prisma } from "../database/generated/client";
import { isAdmin, type Viewer } from "../sessions/viewer";
import { insertMembership } from "./insert-membership";
import { tellMemberJoined } from "./tell-member-joined";
import { toMember } from "./to-member";

interface AddMember {
  channelId: number;
  /** Who is to be in it; the viewer themselves when they join. */
  userId: number;
}

interface Added {
  member: Member;
  /** They were in it before: nobody is told again. */
  isNew: boolean;
}

/**
 * Brings a person into a channel and tells both sides. [CH4], [CH5]
 *
 * @throws AppError `invalid` when there is no such active person, `conflict` when the channel is archived
 */
export function addMember(viewer: Viewer, { channelId, userId }: AddMember): Promise<Added> {
  return changeChannel(channelId, {
    write: (tx) => writeMember(tx, viewer, { channelId, userId }),
    tell: ({ isNew }) => (isNew ? tellMemberJoined({ channelId, userId }) : undefined),
  });
}

async function writeMember(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { channelId, userId }: AddMember,
): Promise<Added> {
  const channel = await requireVisible(viewer, channelId, tx);
  if (!mayAdd(viewer, channel, userId)) throw new AppError("forbidden");
  const before = await findMember(tx, { channelId, userId });
  if (before) return { member: before, isNew: false };
  refuseArchived(channel);
  await requireActiveUser(tx, userId);
  await insertMembership(tx, { channelId, userId });
  const member = await findMember(tx, { channelId, userId });
  if (!member) throw new Error("a membership is gone in the transaction that made it");
  return { member, isNew: true };
}

/** Whoever is in a channel brings in others; before a public door everyone lets themselves in, and an admin before any. */
function mayAdd(viewer: Viewer, channel: ChannelAccess, userId: number): boolean {
  if (channel.lastReadSeq !== null || isAdmin(viewer)) return true;
  return userId === viewer.userId && !channel.isPrivate;
}

async function findMember(tx: Prisma.TransactionClient, { channelId, userId }: AddMember): Promise<Member | null> {
  const row = await tx.membership.findUnique({
    where: { channelId_userId: { channelId, userId } },
    include: { user: true },
  });
  return row && toMember(row);
}

async function requireActiveUser(tx: Prisma.TransactionClient, userId: number): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { isActive: true } });
  if (user?.isActive) return;
  throw new AppError("invalid", { message: "There is no such active person.", fields: { userId: "wrong" } });
}
