import { noContent } from "@/lib/server/http/api-answer";
import { route } from "@/lib/server/http/route";
import { deleteInvite } from "@/lib/server/invites/delete-invite";
import { requireViewer } from "@/lib/server/sessions/require-viewer";

/** [AUTH7] */
export const DELETE = route(async (request, { code = "" }) => {
  const viewer = await requireViewer(request);
  await deleteInvite({ viewer, code });
  return noContent();
});
