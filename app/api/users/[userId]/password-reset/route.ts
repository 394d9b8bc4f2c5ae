import { json } from "@/lib/server/http/api-answer";
import { baseUrl } from "@/lib/server/http/base-url";
import { parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { createPasswordReset } from "@/lib/server/password-resets/create-password-reset";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** [AUTH7] */
export const POST = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const userId = parseIdParam(params, "userId");
  return json(await createPasswordReset({ viewer, userId, baseUrl: baseUrl(request) }), { status: 201 });
});
