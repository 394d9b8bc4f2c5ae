import { listRoutes, routeOf } from "@/__tests__/support/access/list-routes";
import { readTable } from "@/__tests__/support/access/read-table";
import { comers, gatherComers, WORKSPACE_REQUESTS, type Comer } from "@/__tests__/support/access/workspace-requests";
import { api } from "@/__tests__/support/api";
import { openBrowser } from "@/__tests__/support/browser";
import { useServer } from "@/__tests__/support/server";
import { ERROR_STATUS, type ErrorCode } from "@/lib/protocol/errors";

useServer();
beforeAll(() => gatherComers());

/** Who may do what in the workspace, by the contract. [AUTH1] [AUTH5]–[AUTH7] [AUTH13] [ADM1]–[ADM3] [OPS1] */
const TABLE = readTable<Comer | "stranger">(`
  route                                which      stranger deactivated member admin owner
  GET    /api/admin/channels           -               401         401    404   200   200
  GET    /api/admin/invites            -               401         401    404   200   200
  GET    /api/admin/users              -               401         401    404   200   200
  GET    /api/channels                 -               401         401    200   200   200
  POST   /api/channels                 -               401         401    201   201   201
  GET    /api/channels/numbers         -               401         401    200   200   200
  GET    /api/health                   -               200         200    200   200   200
  GET    /api/invites                  -               401         401    403   200   200
  POST   /api/invites                  -               401         401    403   201   201
  DELETE /api/invites/[code]           -               401         401    403   204   204
  POST   /api/password-resets          -               200         200    200   200   200
  POST   /api/realtime/token           -               401         401    200   200   200
  GET    /api/sessions                 -               401         401    200   200   200
  POST   /api/sessions                 -               201         201    201   201   201
  DELETE /api/sessions                 -               401         401    204   204   204
  DELETE /api/sessions/[sessionId]     own             401         401    204   204   204
  DELETE /api/sessions/[sessionId]     another's       401         401    404   404   404
  DELETE /api/sessions/current         -               401         401    204   204   204
  GET    /api/users                    -               401         401    200   200   200
  POST   /api/users                    -               201         201    201   201   201
  PATCH  /api/users/[userId]           member          401         401    403   200   200
  PATCH  /api/users/[userId]           to-owner        401         401    403   403   200
  PATCH  /api/users/[userId]           owner           401         401    403   403   200
  POST   /api/users/[userId]/password-reset member     401         401    403   201   201
  POST   /api/users/[userId]/password-reset owner      401         401    403   403   201
  GET    /api/users/me                 -               401         401    200   200   200
  PATCH  /api/users/me                 -               401         401    200   200   200
  GET    /api/workspace                -               401         401    200   200   200
  PATCH  /api/workspace                -               401         401    403   200   200
`).map((row) => ({ ...row, action: row.place === "-" ? row.action : `${row.action} ${row.place}` }));

it("has a row for every route that is no channel's, and none for a route that is not", () => {
  const actions = TABLE.map(({ action }) => action);
  const wanted = listRoutes((path) => !path.includes("[channelId]"));
  expect([...new Set(actions.map(routeOf))].sort()).toEqual(wanted.sort());
  expect(actions.sort()).toEqual(Object.keys(WORKSPACE_REQUESTS).sort());
});

it.each(TABLE)("[ERR3] answers $action to each as the contract says", async ({ action, answers }) => {
  const found: [string, string][] = [];
  for (const [who] of answers) {
    // Each time newly signed in: some of these end what they were asked with.
    const browser = who === "stranger" ? null : await openBrowser(comers[who]);
    const { path, body } = await WORKSPACE_REQUESTS[action]!(browser);
    const verb = action.split(" ")[0]!.toLowerCase() as "get" | "post" | "patch" | "delete";
    const answer = await (browser?.api ?? api())[verb](path, body as never);
    found.push([who, String(answer.status)]);
    if (answer.status < 400) continue;
    expect(ERROR_STATUS[(answer.body as { error: { code: ErrorCode } }).error.code]).toBe(answer.status);
  }
  expect(found).toEqual(answers);
});
