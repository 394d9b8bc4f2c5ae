import { cast, furnishPlace, gatherCast, PLACES, SECRETS, stateOf } from "@/__tests__/support/access/channel-places";
import type { Place, PlaceName, Visitor } from "@/__tests__/support/access/channel-places";
import { CHANNEL_REQUESTS } from "@/__tests__/support/access/channel-requests";
import { listRoutes, routeOf } from "@/__tests__/support/access/list-routes";
import { readTable } from "@/__tests__/support/access/read-table";
import { api, type Answer } from "@/__tests__/support/api";
import { openBrowser } from "@/__tests__/support/browser";
import { useServer } from "@/__tests__/support/server";
import { ERROR_STATUS, type ErrorCode } from "@/lib/protocol/errors";

useServer();
beforeAll(gatherCast);

type Who = Visitor | "stranger";

/** Who may do what in a channel, by the contract. [CH3] [CH4] [CH6] [CH8] [CH9] [MSG4] [MSG11] [ERR3] */
const TABLE = readTable<Who>(`
  route                                                     place            stranger outsider former member author admin owner
  GET    /api/channels/[channelId]                          public                401      200    200    200    200   200   200
  GET    /api/channels/[channelId]                          private               401      404    404    200    200   200   200
  GET    /api/channels/[channelId]                          archived              401      200    200    200    200   200   200
  GET    /api/channels/[channelId]                          archived-private      401      404    404    200    200   200   200
  PATCH  /api/channels/[channelId]                topic     public                401      403    403    403    200   200   200
  PATCH  /api/channels/[channelId]                topic     private               401      404    404    403    200   200   200
  PATCH  /api/channels/[channelId]                topic     archived              401      403    403    403    409   409   409
  PATCH  /api/channels/[channelId]                topic     archived-private      401      404    404    403    409   409   409
  PATCH  /api/channels/[channelId]                archive   public                401      403    403    403    403   200   200
  PATCH  /api/channels/[channelId]                archive   private               401      404    404    403    403   200   200
  PATCH  /api/channels/[channelId]                archive   archived              401      403    403    403    403   200   200
  PATCH  /api/channels/[channelId]                archive   archived-private      401      404    404    403    403   200   200
  GET    /api/channels/[channelId]/changes                  public                401      200    200    200    200   200   200
  GET    /api/channels/[channelId]/changes                  private               401      404    404    200    200   403   403
  GET    /api/channels/[channelId]/changes                  archived              401      200    200    200    200   200   200
  GET    /api/channels/[channelId]/changes                  archived-private      401      404    404    200    200   403   403
  GET    /api/channels/[channelId]/members                  public                401      200    200    200    200   200   200
  GET    /api/channels/[channelId]/members                  private               401      404    404    200    200   200   200
  GET    /api/channels/[channelId]/members                  archived              401      200    200    200    200   200   200
  GET    /api/channels/[channelId]/members                  archived-private      401      404    404    200    200   200   200
  POST   /api/channels/[channelId]/members        guest     public                401      403    403    201    201   201   201
  POST   /api/channels/[channelId]/members        guest     private               401      404    404    201    201   201   201
  POST   /api/channels/[channelId]/members        guest     archived              401      403    403    409    409   409   409
  POST   /api/channels/[channelId]/members        guest     archived-private      401      404    404    409    409   409   409
  POST   /api/channels/[channelId]/members        oneself   public                401      201    201    200    200   201   201
  POST   /api/channels/[channelId]/members        oneself   private               401      404    404    200    200   201   201
  POST   /api/channels/[channelId]/members        oneself   archived              401      409    409    200    200   409   409
  POST   /api/channels/[channelId]/members        oneself   archived-private      401      404    404    200    200   409   409
  DELETE /api/channels/[channelId]/members/[userId] other   public                401      403    403    403    403   204   204
  DELETE /api/channels/[channelId]/members/[userId] other   private               401      404    404    403    403   204   204
  DELETE /api/channels/[channelId]/members/[userId] other   archived              401      403    403    403    403   204   204
  DELETE /api/channels/[channelId]/members/[userId] other   archived-private      401      404    404    403    403   204   204
  DELETE /api/channels/[channelId]/members/[userId] oneself public                401      404    404    204    204   404   404
  DELETE /api/channels/[channelId]/members/[userId] oneself private               401      404    404    204    204   404   404
  DELETE /api/channels/[channelId]/members/[userId] oneself archived              401      404    404    204    204   404   404
  DELETE /api/channels/[channelId]/members/[userId] oneself archived-private      401      404    404    204    204   404   404
  GET    /api/channels/[channelId]/messages                 public                401      200    200    200    200   200   200
  GET    /api/channels/[channelId]/messages                 private               401      404    404    200    200   403   403
  GET    /api/channels/[channelId]/messages                 archived              401      200    200    200    200   200   200
  GET    /api/channels/[channelId]/messages                 archived-private      401      404    404    200    200   403   403
  POST   /api/channels/[channelId]/messages                 public                401      403    403    201    201   403   403
  POST   /api/channels/[channelId]/messages                 private               401      404    404    201    201   403   403
  POST   /api/channels/[channelId]/messages                 archived              401      403    403    409    409   403   403
  POST   /api/channels/[channelId]/messages                 archived-private      401      404    404    409    409   403   403
  PATCH  /api/channels/[channelId]/messages/[messageId]     public                401      403    403    403    200   403   403
  PATCH  /api/channels/[channelId]/messages/[messageId]     private               401      404    404    403    200   403   403
  PATCH  /api/channels/[channelId]/messages/[messageId]     archived              401      403    403    403    409   403   403
  PATCH  /api/channels/[channelId]/messages/[messageId]     archived-private      401      404    404    403    409   403   403
  DELETE /api/channels/[channelId]/messages/[messageId]     public                401      403    403    403    200   200   200
  DELETE /api/channels/[channelId]/messages/[messageId]     private               401      404    404    403    200   403   403
  DELETE /api/channels/[channelId]/messages/[messageId]     archived              401      403    403    403    409   409   409
  DELETE /api/channels/[channelId]/messages/[messageId]     archived-private      401      404    404    403    409   403   403
  PUT    /api/channels/[channelId]/read                     public                401      403    403    200    200   403   403
  PUT    /api/channels/[channelId]/read                     private               401      404    404    200    200   403   403
  PUT    /api/channels/[channelId]/read                     archived              401      403    403    200    200   403   403
  PUT    /api/channels/[channelId]/read                     archived-private      401      404    404    200    200   403   403
`);

/** Asks as a program or, every other time, as a browser does: who one is must not depend on how one says it. */
let asked = 0;
async function ask(action: string, place: Place, who: Who): Promise<Answer<unknown>> {
  const person = who === "stranger" ? null : cast[who];
  const { path, body } = CHANNEL_REQUESTS[action]!(place, person);
  const asking = person ? (asked++ % 2 ? person : await openBrowser(person)).api : api();
  const verb = action.split(" ")[0]!.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  return asking[verb](path, body as never);
}

function expectRefusal({ status, body }: Answer<unknown>): void {
  expect(ERROR_STATUS[(body as { error: { code: ErrorCode } }).error.code]).toBe(status);
  expect(JSON.stringify(body)).not.toMatch(SECRETS);
}

/** What one may not see cannot be told from what never was. [ERR3] */
async function expectNothingToTell(answer: Answer<unknown>, action: string, place: Place, who: Who): Promise<void> {
  if (place.isPrivate)
    expect(await ask(action, { ...place, id: 999_999_999 }, who)).toMatchObject({
      status: answer.status,
      body: answer.body,
    });
}

it("has a row for every route of a channel in every kind of channel, and none for a route that is not", () => {
  const rows = TABLE.map(({ action, place }) => `${routeOf(action)} ${place}`);
  const wanted = listRoutes((path) => path.includes("[channelId]")).flatMap((route) =>
    Object.keys(PLACES).map((place) => `${route} ${place}`),
  );
  expect([...new Set(rows)].sort()).toEqual(wanted.sort());
  expect([...new Set(TABLE.map(({ action }) => action))].sort()).toEqual(Object.keys(CHANNEL_REQUESTS).sort());
});

it.each(TABLE)("[CH6] [ERR3] answers $action in a channel that is $place", async ({ action, place, answers }) => {
  const found: [string, string][] = [];
  let there = await furnishPlace(place as PlaceName);
  let before = await stateOf(there);
  for (const [who] of answers) {
    const answer = await ask(action, there, who);
    found.push([who, String(answer.status)]);
    if (answer.status >= 400) {
      expectRefusal(answer);
      if (!action.startsWith("GET")) expect(await stateOf(there)).toEqual(before);
      if (answer.status === 404) await expectNothingToTell(answer, action, there, who);
    } else if (!action.startsWith("GET")) {
      there = await furnishPlace(place as PlaceName);
      before = await stateOf(there);
    }
  }
  expect(found).toEqual(answers);
});
