import { adminUsersQuery } from "@/lib/protocol/admin";
import { listUsersForAdmins } from "@/lib/server/admin/list-users-for-admins";
import { json } from "@/lib/server/http/api-answer";
import { parseQuery } from "@/lib/server/http/parse-request";
import { routeWithQuery } from "@/lib/server/http/route";
import { requireAdminViewer } from "@/lib/server/sessions/require-admin-viewer";

/** A page of the admins' table. [ADM1] */
export const GET = routeWithQuery(async (request) => {
  await requireAdminViewer(request);
  return json(await listUsersForAdmins(parseQuery(request, adminUsersQuery)));
});
