import { editMessageInput } from "@/lib/protocol/messages";
import { json } from "@/lib/server/http/api-answer";
import { parseBody, parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { deleteMessage } from "@/lib/server/messages/delete-message";
import { editMessage } from "@/lib/server/messages/edit-message";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** Edits my message. [MSG4] */
export const PATCH = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  const messageId = parseIdParam(params, "messageId");
  const { body } = await parseBody(request, editMessageInput);
  return json({ message: await editMessage(viewer, { channelId, messageId, body }) });
});

/** Deletes a message; its tombstone comes back. [MSG4] */
export const DELETE = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  const messageId = parseIdParam(params, "messageId");
  return json({ message: await deleteMessage(viewer, { channelId, messageId }) });
});
