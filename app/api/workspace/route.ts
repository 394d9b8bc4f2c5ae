import { updateWorkspaceInput } from "@/lib/protocol/workspace";
import { json } from "@/lib/server/http/api-answer";
import { parseBody } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";
import { getWorkspace } from "@/lib/server/workspace/get-workspace";
import { updateWorkspace } from "@/lib/server/workspace/update-workspace";

/** [AUTH7] */
export const GET = route(async (request) => {
  await requireViewer(request);
  return json({ workspace: await getWorkspace() });
});

/** [AUTH7] */
export const PATCH = route(async (request) => {
  const viewer = await requireViewer(request);
  const input = await parseBody(request, updateWorkspaceInput);
  return json({ workspace: await updateWorkspace({ viewer, input }) });
});
