import { updateChannelInput } from "@/lib/protocol/channels";
import { requireChannel } from "@/lib/server/channels/require-channel";
import { updateChannel } from "@/lib/server/channels/update-channel";
import { json } from "@/lib/server/http/api-answer";
import { parseBody, parseIdParam } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** One channel as I see it. [CH6] */
export const GET = route(async (request, params) => {
  const viewer = await requireViewer(request);
  return json({ channel: await requireChannel(viewer, parseIdParam(params, "channelId")) });
});

/** Renames, describes, archives, restores. [CH3] */
export const PATCH = route(async (request, params) => {
  const viewer = await requireViewer(request);
  const channelId = parseIdParam(params, "channelId");
  const input = await parseBody(request, updateChannelInput);
  return json({ channel: await updateChannel(viewer, channelId, input) });
});
