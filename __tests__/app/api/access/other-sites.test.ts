import { gatherCast, cast, furnishPlace, stateOf } from "@/__tests__/support/access/channel-places";
import { CHANNEL_REQUESTS } from "@/__tests__/support/access/channel-requests";
import { gatherComers, WORKSPACE_REQUESTS } from "@/__tests__/support/access/workspace-requests";
import { api } from "@/__tests__/support/api";
import { openBrowser, type Browser } from "@/__tests__/support/browser";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";

useServer();

/** What needs no sign-in: a cookie that comes along does nothing there. */
const OPEN_TO_ALL = ["POST /api/password-resets", "POST /api/sessions", "POST /api/users"];

const changes = (requests: object) =>
  Object.keys(requests).filter((action) => !action.startsWith("GET") && !OPEN_TO_ALL.includes(action));

let owner: Browser;

beforeAll(async () => {
  await gatherCast();
  await gatherComers(cast.owner);
  owner = await openBrowser(cast.owner);
});

/** What another site's page, or a form on it, makes the owner's browser ask. */
async function ask(action: string, { path, body }: { path: string; body?: unknown }, headers: Record<string, string>) {
  const verb = action.split(" ")[0]!.toLowerCase() as "post" | "put" | "patch" | "delete";
  return api(undefined, { cookie: owner.cookie, ...headers })[verb](path, body as never);
}

const EVIL = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };

it.each(changes(WORKSPACE_REQUESTS))(
  "[AUTH8] another site cannot make the owner's browser ask for %s",
  async (action) => {
    const asked = await WORKSPACE_REQUESTS[action]!(owner);
    expect(await ask(action, asked, EVIL)).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
    expect((await ask(action, asked, {})).status).toBe(403);
    expect((await owner.api.get("/users/me")).status).toBe(200);
  },
);

it.each(changes(CHANNEL_REQUESTS))("[AUTH8] another site cannot make an owner's browser ask for %s", async (action) => {
  const place = await furnishPlace("public");
  const before = await stateOf(place);
  const asked = CHANNEL_REQUESTS[action]!(place, cast.owner);
  expect(await ask(action, asked, EVIL)).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
  expect(await stateOf(place)).toEqual(before);
});

it.each(changes({ ...WORKSPACE_REQUESTS, ...CHANNEL_REQUESTS }))(
  "[AUTH8] no form changes anything: %s",
  async (action) => {
    const place = await furnishPlace("public");
    const asked = await (WORKSPACE_REQUESTS[action]?.(owner) ?? CHANNEL_REQUESTS[action]!(place, cast.owner));
    if (asked.body === undefined) return;
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"]) {
      const headers = { origin: serverUrl(), "content-type": type };
      expect(await ask(action, asked, headers)).toMatchObject({ status: 400, body: { error: { code: "invalid" } } });
    }
  },
);
