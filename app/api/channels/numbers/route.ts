import { listChannelNumbers } from "@/lib/server/channels/list-channel-numbers";
import { json } from "@/lib/server/http/api-answer";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** How far each of my channels has come. [CH11] */
export const GET = route(async (request) => {
  const viewer = await requireViewer(request);
  return json({ numbers: await listChannelNumbers(viewer) });
});
