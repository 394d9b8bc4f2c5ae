import { api } from "@/__tests__/support/api";
import { openBrowser, type Browser } from "@/__tests__/support/browser";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { database } from "@/lib/server/database/prisma";

useServer({ publicUrl: "https://chat.example" });

let alice: Person;
let browser: Browser;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
  browser = await openBrowser(alice);
});

const isForeign = { status: 403, body: { error: { code: "forbidden" } } };

describe("a change made with a cookie", () => {
  it("[AUTH2] [AUTH8] is made from our own page, at the host asked for or at HUDDLE_URL", async () => {
    for (const origin of [serverUrl(), "https://chat.example"]) {
      const page = api(undefined, { cookie: browser.cookie, origin });
      expect((await page.patch("/users/me", { displayName: origin })).body.user.displayName).toBe(origin);
    }
  });

  it.each([
    ["another site", { origin: "http://evil.example" }],
    ["another port of this host", { origin: "http://127.0.0.1:1" }],
    ["a page that hides where it is", { origin: "null" }],
    ["somebody who says nothing of it", {}],
    ["a site with HUDDLE_URL in its name", { origin: "https://chat.example.evil.example" }],
    ["HUDDLE_URL without its lock", { origin: "http://chat.example" }],
  ])("[AUTH8] is refused to %s, by every verb, and changes nothing", async (_name, headers) => {
    const page = api(undefined, { cookie: browser.cookie, ...headers });
    const before = await database().user.findUniqueOrThrow({ where: { id: alice.user.id } });
    expect(await page.patch("/users/me", { displayName: "Eve" })).toMatchObject(isForeign);
    expect(await page.post(`/channels/${general()}/messages`, { clientId: "a", body: "b" })).toMatchObject(isForeign);
    expect(await page.put(`/channels/${general()}/read`, { seq: 0 })).toMatchObject(isForeign);
    expect(await page.post("/realtime/token")).toMatchObject(isForeign);
    expect(await page.delete("/sessions")).toMatchObject(isForeign);
    expect(await database().user.findUniqueOrThrow({ where: { id: alice.user.id } })).toEqual(before);
    expect((await browser.api.get("/users/me")).status).toBe(200);
  });

  it.each(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"])(
    "[AUTH8] is no form: %s is refused",
    async (type) => {
      const page = api(undefined, { cookie: browser.cookie, origin: serverUrl(), "content-type": type });
      expect(await page.patch("/users/me", '{"displayName":"Eve"}')).toMatchObject({
        status: 400,
        body: { error: { code: "invalid" } },
      });
    },
  );

  it("[AUTH8] reading needs no origin, and neither does a program with its token", async () => {
    expect((await api(undefined, { cookie: browser.cookie }).get("/users/me")).status).toBe(200);
    expect((await alice.api.patch("/users/me", { displayName: "Alice" })).status).toBe(200);
  });
});
