import { createInviteInput } from "@/lib/protocol/invites";
import { json } from "@/lib/server/http/api-answer";
import { baseUrl } from "@/lib/server/http/base-url";
import { parseBody } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { createInvite } from "@/lib/server/invites/create-invite";
import { listInvites } from "@/lib/server/invites/list-invites";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** [AUTH7] */
export const GET = route(async (request) => {
  const viewer = await requireViewer(request);
  return json({ invites: await listInvites({ viewer, baseUrl: baseUrl(request) }) });
});

/** [AUTH7] */
export const POST = route(async (request) => {
  const viewer = await requireViewer(request);
  const input = await parseBody(request, createInviteInput);
  const invite = await createInvite({ viewer, input, baseUrl: baseUrl(request) });
  return json({ invite }, { status: 201 });
});
