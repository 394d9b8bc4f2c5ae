import { addMemberInput } from "@/lib/protocol/channels";
import { json } from "@/lib/server/http/api-answer";
import { parseBody, parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { addMember } from "@/lib/server/members/add-member";
import { listMembers } from "@/lib/server/members/list-members";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** Who is in a channel. [CH4] */
export const GET = route(async (request, params) => {
  const viewer = await requireViewer(request);
  return json({ members: await listMembers(viewer, parseIdParam(params, "channelId")) });
});

/** Joins, or brings somebody in: 201, or 200 when they were in it already. [CH4] */
export const POST = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  const { userId } = await parseBody(request, addMemberInput);
  const { member, isNew } = await addMember(viewer, { channelId, userId });
  return json({ member }, { status: isNew ? 201 : 200 });
});
