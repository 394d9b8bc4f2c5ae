import type { Message, SendMessageInput } from "@/lib/protocol/messages";
import { AppError } from "../app-error";
import { refuseArchived } from "../channels/refuse-archived";
import { requireMembership } from "../channels/require-membership";
import type { Viewer } from "../sessions/viewer";
import { appendInTurn } from "./append-in-turn";
import { inFairShare } from "./in-fair-share";

interface Sent {
  /** As pushed, or, of a retry, as it stands now. */
  message: Message;
  /** false: a retry, which told nobody. */
  isNew: boolean;
}

/**
 * Stores a message, moves its author's marker to it, and tells the channel. [MSG1], [MSG8]
 *
 * Idempotent per (channel, author, clientId): a retry returns the first message whatever the body, even of a channel
 * archived meanwhile, and tells nobody. [MSG2]
 * @throws AppError `not_found` or `forbidden` for non-members, `conflict` when the channel is archived
 */
export async function sendMessage(viewer: Viewer, channelId: number, input: SendMessageInput): Promise<Sent> {
  const authorId = viewer.userId;
  const appended = await inFairShare(authorId, () => appendInTurn({ channelId, authorId, ...input }));
  if (appended.outcome === "appended") return { message: appended.message, isNew: true };
  if (appended.outcome === "repeated") return { message: appended.message, isNew: false };
  refuseArchived(await requireMembership(viewer, channelId));
  // Nothing stands in the way any more: whoever sends it again will succeed.
  throw new AppError("unavailable");
}
