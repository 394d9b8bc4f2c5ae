import { noContent } from "@/lib/server/http/api-answer";
import { parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { removeMember } from "@/lib/server/members/remove-member";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** Leaves, or takes somebody out. [CH4] */
export const DELETE = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  await removeMember(viewer, { channelId, userId: parseIdParam(params, "userId") });
  return noContent();
});
