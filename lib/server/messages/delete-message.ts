import type { Message } from "@/lib/protocol/messages";
import { changeChannel } from "../channels/change-channel";
import { requireMembership } from "../channels/require-membership";
import { requireReadable } from "../channels/require-readable";
import type { Prisma } from "../database/generated/client";
import { broadcast } from "../realtime/broadcast";
import { channelRoom } from "../realtime/rooms";
import { isAdmin, type Viewer } from "../sessions/viewer";
import { inFairShare } from "./in-fair-share";
import { requireChangeableMessage } from "./require-changeable-message";
import { rewriteMessage } from "./rewrite-message";

interface Deletion {
  channelId: number;
  messageId: number;
}

/**
 * Leaves a tombstone in place of a message, its content gone, and tells the channel. [MSG4]
 *
 * Members delete their own; an admin deletes any that they may read, in a public channel without being a member.
 * @throws AppError `forbidden`, `not_found`, `conflict` for a tombstone or an archived channel
 */
export function deleteMessage(viewer: Viewer, deletion: Deletion): Promise<Message> {
  return inFairShare(viewer.userId, () =>
    changeChannel(deletion.channelId, {
      write: (tx) => writeDeletion(tx, viewer, deletion),
      tell: (message) => {
        const { channelId, authorId } = message;
        broadcast([channelRoom(channelId)], { type: "message_deleted", data: message, channelId, userId: authorId });
      },
    }),
  );
}

async function writeDeletion(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { channelId, messageId }: Deletion,
): Promise<Message> {
  const requireAccess = isAdmin(viewer) ? requireReadable : requireMembership;
  const channel = await requireAccess(viewer, channelId, tx);
  const isAllowed = ({ authorId }: Message) => authorId === viewer.userId || isAdmin(viewer);
  const message = await requireChangeableMessage(tx, { channel, messageId, isAllowed });
  return rewriteMessage(tx, message, { kind: "delete" });
}
