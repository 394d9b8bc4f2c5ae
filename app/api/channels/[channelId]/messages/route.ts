import { listMessagesQuery, sendMessageInput } from "@/lib/protocol/messages";
import { json } from "@/lib/server/http/api-answer";
import { parseBody, parseIdParam, parseQuery } from "@/lib/server/http/parse-request";
import { route, routeWithQuery } from "@/lib/server/http/route";
import { listMessages } from "@/lib/server/messages/list-messages";
import { sendMessage } from "@/lib/server/messages/send-message";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** A stretch of the history. [MSG5] */
export const GET = routeWithQuery(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  return json(await listMessages(viewer, channelId, parseQuery(request, listMessagesQuery)));
});

/** Sends: 201, or 200 with the first message when the same is sent again. [MSG1], [MSG2] */
export const POST = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  const input = await parseBody(request, sendMessageInput);
  const { message, isNew } = await sendMessage(viewer, channelId, input);
  return json({ message }, { status: isNew ? 201 : 200 });
});
