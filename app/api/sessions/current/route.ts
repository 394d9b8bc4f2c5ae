import { route } from "@/lib/server/http/route";
import { endSessions } from "@/lib/server/sessions/end-sessions";
import { requireViewer } from "@/lib/server/sessions/require-viewer";
import { signedOut } from "@/lib/server/sessions/signed-out";

/** [AUTH5] */
export const DELETE = route(async (request) => {
  const { userId, sessionId } = await requireViewer(request);
  await endSessions({ userId, sessionId });
  return signedOut(request);
});
