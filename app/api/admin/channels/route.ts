import { adminChannelsQuery } from "@/lib/protocol/admin";
import { listChannelsForAdmins } from "@/lib/server/admin/list-channels-for-admins";
import { json } from "@/lib/server/http/api-answer";
import { parseQuery } from "@/lib/server/http/parse-request";
import { routeWithQuery } from "@/lib/server/http/route";
import { requireAdminViewer } from "@/lib/server/sessions/require-admin-viewer";

/** A page of the admins' table. [ADM2] */
export const GET = routeWithQuery(async (request) => {
  const viewer = await requireAdminViewer(request);
  return json(await listChannelsForAdmins(viewer, parseQuery(request, adminChannelsQuery)));
});
