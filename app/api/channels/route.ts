import { createChannelInput } from "@/lib/protocol/channels";
import { createChannel } from "@/lib/server/channels/create-channel";
import { listChannels } from "@/lib/server/channels/list-channels";
import { json } from "@/lib/server/http/api-answer";
import { parseBody } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** The channels I am in and those I could join. [CH1] */
export const GET = route(async (request) => {
  const viewer = await requireViewer(request);
  return json({ channels: await listChannels(viewer) });
});

/** Makes a channel. [CH2] */
export const POST = route(async (request) => {
  const viewer = await requireViewer(request);
  const input = await parseBody(request, createChannelInput);
  return json({ channel: await createChannel(viewer, input) }, { status: 201 });
});
