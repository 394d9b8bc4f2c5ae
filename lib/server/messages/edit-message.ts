import type { EditMessageInput, Message } from "@/lib/protocol/messages";
import { changeChannel } from "../channels/change-channel";
import { requireMembership } from "../channels/require-membership";
import type { Prisma } from "../database/generated/client";
import { broadcast } from "../realtime/broadcast";
import { channelRoom } from "../realtime/rooms";
import type { Viewer } from "../sessions/viewer";
import { inFairShare } from "./in-fair-share";
import { requireChangeableMessage } from "./require-changeable-message";
import { rewriteMessage } from "./rewrite-message";

interface Edit extends EditMessageInput {
  channelId: number;
  messageId: number;
}

interface Edited {
  message: Message;
  /** false: the text was the same, so no number was taken and nobody is told. */
  hasChanged: boolean;
}

/**
 * Gives my message another text and tells the channel. [MSG4]
 *
 * @throws AppError `forbidden` unless the viewer wrote it and is still a member, `conflict` for a tombstone or an archived channel
 */
export async function editMessage(viewer: Viewer, edit: Edit): Promise<Message> {
  const { message } = await inFairShare(viewer.userId, () =>
    changeChannel(edit.channelId, {
      write: (tx) => writeEdit(tx, viewer, edit),
      tell: tellEdit,
    }),
  );
  return message;
}

async function writeEdit(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { channelId, messageId, body }: Edit,
): Promise<Edited> {
  const channel = await requireMembership(viewer, channelId, tx);
  const isAllowed = ({ authorId }: Message) => authorId === viewer.userId;
  const before = await requireChangeableMessage(tx, { channel, messageId, isAllowed });
  if (before.body === body) return { message: before, hasChanged: false };
  return { message: await rewriteMessage(tx, before, { kind: "edit", body }), hasChanged: true };
}

function tellEdit({ message, hasChanged }: Edited): void {
  if (!hasChanged) return;
  const { channelId, authorId } = message;
  broadcast([channelRoom(channelId)], { type: "message_updated", data: message, channelId, userId: authorId });
}
