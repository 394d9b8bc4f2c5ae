import { listChannelNumbers } from "@/lib/server/channels/list-channel-numbers";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** How far each of my channels has come. [CH11] */
export const GET = route(async (request) => {
  const viewer = await requireViewer(request);
  return Response.json({ numbers: await listChannelNumbers(viewer) });
});
