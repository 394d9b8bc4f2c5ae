import { api } from "../../../support/api";
import { openBrowser } from "../../../support/browser";
import { createPerson, createWorkspace, general, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";
import { serverUrl } from "../../../support/server-url";

useServer();
let alice: Person;
let bob: Person;

beforeAll(async () => {
  await createWorkspace();
  [alice, bob] = [await createPerson("alice"), await createPerson("bob")];
});

/** The page that was made for one person, in a browser where another is signed in by now. */
async function page(madeFor: Person, signedIn: Person) {
  const { cookie } = await openBrowser(signedIn);
  return api(undefined, { cookie, origin: serverUrl(), "x-huddle-person": String(madeFor.user.id) });
}

it("[AUTH15] sends nothing in the name of somebody who signed in in another tab", async () => {
  const theirs = await page(alice, bob);
  const path = `/channels/${general()}/messages`;
  expect((await theirs.post(path, { clientId: "alices", body: "alice's words" })).status).toBe(401);
  expect((await theirs.post("/realtime/token")).status).toBe(401);
  expect((await (await page(bob, bob)).get(path)).body.messages).toEqual([]);
});

it("[AUTH15] takes what a page of the same person says", async () => {
  expect((await (await page(alice, alice)).get("/users/me")).body.user.id).toBe(alice.user.id);
});
