import { openBrowser } from "@/__tests__/support/browser";
import { eventually } from "@/__tests__/support/eventually";
import { createPerson, createWorkspace, PASSWORD, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import type { SessionToken } from "@/lib/protocol/sessions";
import { database } from "@/lib/server/database/prisma";
import { findViewerByRealtimeToken } from "@/lib/server/sessions/realtime-token";

useServer();

let owner: Person;
let number = 0;

beforeAll(async () => {
  owner = await createWorkspace();
});

/** Somebody whose program, browser and connections the server knows: all of them have just been used. */
async function createKnownPerson() {
  const person = await createPerson(`person-${(number += 1)}`);
  const [program, browser] = [await signInAgain(person), await openBrowser(person)];
  const { token } = (await program.api.post<SessionToken>("/realtime/token")).body;
  const statuses = () =>
    Promise.all([person, program, browser].map(async (each) => (await each.api.get("/users/me")).status));
  expect(await statuses()).toEqual([200, 200, 200]);
  expect(await findViewerByRealtimeToken(token)).not.toBeNull();
  return { person, program, browser, token, statuses };
}

const NOBODY = [401, 401, 401];

describe("a session that is known", () => {
  it.each<[string, (person: Person) => Promise<{ status: number }>]>([
    ["is signed out everywhere", (person) => person.api.delete("/sessions")],
    ["is deactivated", ({ user }) => owner.api.patch(`/users/${user.id}`, { isActive: false })],
    [
      "changes the password",
      ({ api }) => api.patch("/users/me", { password: "another password", currentPassword: PASSWORD }),
    ],
    [
      "resets the password",
      async ({ user, api }) => {
        const { url } = (await owner.api.post<{ url: string }>(`/users/${user.id}/password-reset`)).body;
        return api.post("/password-resets", { token: new URL(url).hash.slice(1), password: "another password" });
      },
    ],
  ])("[AUTH5] works no more, on HTTP and for connections, once its person %s", async (_name, end) => {
    const { person, token, statuses } = await createKnownPerson();
    expect((await end(person)).status).toBeLessThan(300);
    expect(await statuses()).toEqual(NOBODY);
    expect(await findViewerByRealtimeToken(token)).toBeNull();
    await expect(connectSocket(person)).rejects.toThrow("unauthenticated");
  });

  it("[AUTH5] works no more once it is signed out; the others of that person go on", async () => {
    const { person, program, browser, statuses } = await createKnownPerson();
    await browser.api.delete("/sessions/current");
    expect(await statuses()).toEqual([200, 200, 401]);
    const { sessions } = (await person.api.get<{ sessions: { id: number; isCurrent: boolean }[] }>("/sessions")).body;
    await program.api.delete(`/sessions/${sessions.find(({ isCurrent }) => isCurrent)?.id}`);
    expect(await statuses()).toEqual([401, 200, 401]);
  });

  it("[AUTH7] may at once what its person may now, and no more", async () => {
    const { person, program } = await createKnownPerson();
    const promote = (role: string) => owner.api.patch(`/users/${person.user.id}`, { role });
    expect((await program.api.get("/admin/users")).status).toBe(404);
    await promote("admin");
    expect((await program.api.get("/admin/users")).status).toBe(200);
    await promote("member");
    expect((await program.api.get("/admin/users")).status).toBe(404);
  });

  // That it is so within a second, known-sessions.test proves.
  it.each<[string, (userId: number) => Promise<unknown>]>([
    ["its row is gone", (userId) => database().$executeRaw`DELETE FROM sessions WHERE user_id = ${userId}`],
    [
      "it expires",
      (userId) => database().$executeRaw`UPDATE sessions SET expires_at = now() WHERE user_id = ${userId}`,
    ],
    ["its person may not", (userId) => database().$executeRaw`UPDATE users SET is_active = false WHERE id = ${userId}`],
  ])("[AUTH5] soon stops working, whoever changed it, when %s", async (_name, change) => {
    const { person, token, statuses } = await createKnownPerson();
    await change(person.user.id);
    await eventually(async () => (await statuses()).join() === NOBODY.join());
    expect(await findViewerByRealtimeToken(token)).toBeNull();
  });

  it("[AUTH7] soon may do what its person may now, whoever changed it", async () => {
    const { person, program } = await createKnownPerson();
    await database().user.update({ where: { id: person.user.id }, data: { role: "admin" } });
    await eventually(async () => (await program.api.get("/admin/users")).status === 200);
  });
});
