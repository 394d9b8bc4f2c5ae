import { AppError } from "@/lib/server/app-error";
import { noContent } from "@/lib/server/http/api-answer";
import { parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { endSessions } from "@/lib/server/sessions/end-sessions";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** One of the person's own devices. [AUTH5] */
export const DELETE = route(async (request, params) => {
  const { userId } = await requireViewer(request);
  const hasEnded = await endSessions({ userId, sessionId: parseIdParam(params, "sessionId") });
  if (!hasEnded) throw new AppError("not_found");
  return noContent();
});
