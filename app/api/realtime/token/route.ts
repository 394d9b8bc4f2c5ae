import { json } from "@/lib/server/http/api-answer";
import { route } from "@/lib/server/http/route";
import { createRealtimeToken } from "@/lib/server/sessions/realtime-token";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** [AUTH4] */
export const POST = route(async (request) => {
  const viewer = await requireViewer(request);
  return json(await createRealtimeToken(viewer));
});
