import { listChangesQuery } from "@/lib/protocol/messages";
import { json } from "@/lib/server/http/api-answer";
import { parseIdParam, parseQuery } from "@/lib/server/http/parse-request";
import { routeWithQuery } from "@/lib/server/http/route";
import { listChanges } from "@/lib/server/messages/list-changes";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** What has changed since. [MSG6] */
export const GET = routeWithQuery(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  return json(await listChanges(viewer, channelId, parseQuery(request, listChangesQuery)));
});
