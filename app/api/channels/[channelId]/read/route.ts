import { markReadInput } from "@/lib/protocol/channels";
import { json } from "@/lib/server/http/api-answer";
import { parseBody, parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { markRead } from "@/lib/server/members/mark-read";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** Moves my marker. [MSG8] */
export const PUT = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  const input = await parseBody(request, markReadInput);
  return json({ membership: await markRead(viewer, channelId, input) });
});
