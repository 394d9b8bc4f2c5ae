import { updateUserInput } from "@/lib/protocol/users";
import { json } from "@/lib/server/http/api-answer";
import { parseBody, parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";
import { updateUser } from "@/lib/server/users/update-user";

/** [AUTH7] */
export const PATCH = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const userId = parseIdParam(params, "userId");
  const input = await parseBody(request, updateUserInput);
  return json({ user: await updateUser({ viewer, userId, input }) });
});
