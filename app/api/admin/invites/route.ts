import { adminInvitesQuery } from "@/lib/protocol/admin";
import { listInvitesForAdmins } from "@/lib/server/admin/list-invites-for-admins";
import { json } from "@/lib/server/http/api-answer";
import { baseUrl } from "@/lib/server/http/base-url";
import { parseQuery } from "@/lib/server/http/parse-request";
import { routeWithQuery } from "@/lib/server/http/route";
import { requireAdminViewer } from "@/lib/server/sessions/require-admin-viewer";

/** A page of the admins' table. [ADM3] */
export const GET = routeWithQuery(async (request) => {
  await requireAdminViewer(request);
  return json(await listInvitesForAdmins(parseQuery(request, adminInvitesQuery), baseUrl(request)));
});
