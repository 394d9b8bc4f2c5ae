import type { Membership } from "@/lib/protocol/channels";
import type { Message, SendMessageInput } from "@/lib/protocol/messages";
import { changeChannel } from "../channels/change-channel";
import { refuseArchived } from "../channels/refuse-archived";
import { requireMembership } from "../channels/require-membership";
import type { Prisma } from "../database/generated/client";
import { moveMarker } from "../members/move-marker";
import { tellMarker } from "../members/tell-marker";
import { broadcast } from "../realtime/broadcast";
import { channelRoom } from "../realtime/rooms";
import { endTyping } from "../realtime/typing";
import type { Viewer } from "../sessions/viewer";
import { appendMessage } from "./append-message";
import { inFairShare } from "./in-fair-share";
import { toMessage } from "./to-message";

interface Sent {
  /** As pushed, or, of a retry, as it stands now. */
  message: Message;
  /** false: a retry, which told nobody. */
  isNew: boolean;
}

/** What was written; `membership` is null when the author's marker had no need to move. */
interface Written extends Sent {
  membership: Membership | null;
}

/**
 * Stores a message, moves its author's marker to it, and tells the channel. [MSG1], [MSG8]
 *
 * Idempotent per (channel, author, clientId): a retry returns the first message whatever the body, even of a channel
 * archived meanwhile, and tells nobody. [MSG2]
 * @throws AppError `not_found` or `forbidden` for non-members, `conflict` when the channel is archived
 */
export async function sendMessage(viewer: Viewer, channelId: number, input: SendMessageInput): Promise<Sent> {
  const { message, isNew } = await inFairShare(viewer.userId, () =>
    changeChannel(channelId, {
      write: (tx) => writeMessage(tx, viewer, channelId, input),
      tell: tellMessage,
    }),
  );
  return { message, isNew };
}

async function writeMessage(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  channelId: number,
  { clientId, body }: SendMessageInput,
): Promise<Written> {
  const channel = await requireMembership(viewer, channelId, tx);
  const authorId = viewer.userId;
  const first = await tx.message.findUnique({
    where: { channelId_authorId_clientId: { channelId, authorId, clientId } },
  });
  if (first) return { message: toMessage(first), isNew: false, membership: null };
  refuseArchived(channel);
  const message = await appendMessage(tx, { channelId, authorId, clientId, body });
  const membership = await moveMarker(tx, { channelId, userId: authorId, seq: message.seq });
  return { message, isNew: true, membership };
}

function tellMessage({ message, isNew, membership }: Written): void {
  if (!isNew) return;
  const { channelId, authorId } = message;
  endTyping(channelId, authorId);
  broadcast([channelRoom(channelId)], { type: "message", data: message, channelId, userId: authorId });
  if (membership) tellMarker({ channelId, userId: authorId, membership });
}
