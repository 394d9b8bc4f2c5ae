import { createUserInput, listUsersQuery } from "@/lib/protocol/users";
import { json } from "@/lib/server/http/api-answer";
import { isOwnMachine } from "@/lib/server/http/is-own-machine";
import { parseBody, parseQuery } from "@/lib/server/http/parse-request";
import { requestOrigin } from "@/lib/server/http/request-origin";
import { route, routeWithQuery } from "@/lib/server/http/route";
import { requireViewer } from "@/lib/server/sessions/require-viewer";
import { createUser } from "@/lib/server/users/create-user";
import { listUsers } from "@/lib/server/users/list-users";

/** [AUTH6] */
export const GET = routeWithQuery(async (request) => {
  await requireViewer(request);
  return json({ users: await listUsers(parseQuery(request, listUsersQuery)) });
});

/** [AUTH1] */
export const POST = route(async (request) => {
  const created = await createUser({
    input: await parseBody(request, createUserInput),
    isOwnMachine: isOwnMachine(request),
    address: requestOrigin(request).address,
    userAgent: request.headers.get("user-agent") ?? "",
  });
  return json(created, { status: 201 });
});
