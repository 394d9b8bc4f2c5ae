import { updateCurrentUserInput } from "@/lib/protocol/users";
import { json } from "@/lib/server/http/api-answer";
import { parseBody } from "@/lib/server/http/parse-request";
import { requestOrigin } from "@/lib/server/http/request-origin";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";
import { getCurrentUser } from "@/lib/server/users/get-current-user";
import { updateCurrentUser } from "@/lib/server/users/update-current-user";

/** [AUTH6] */
export const GET = route(async (request) => {
  const viewer = await requireViewer(request);
  return json({ user: await getCurrentUser(viewer) });
});

/** [AUTH6] */
export const PATCH = route(async (request) => {
  const viewer = await requireViewer(request);
  const input = await parseBody(request, updateCurrentUserInput);
  const { address } = requestOrigin(request);
  return json({ user: await updateCurrentUser({ viewer, input, address }) });
});
