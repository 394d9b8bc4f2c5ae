import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { raceForPeople } from "@/__tests__/support/race-for-people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectSocket } from "@/__tests__/support/sockets";
import { PASSWORD_RESET_LIFE_MS } from "@/lib/protocol/timings";
import { database } from "@/lib/server/database/prisma";

useServer();

const NEW_PASSWORD = "a new long password";
let owner: Person;
let admin: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  admin = await createPerson("admin");
  await owner.api.patch(`/users/${admin.user.id}`, { role: "admin" });
});

async function createLink(by: Person, whom: Person): Promise<string> {
  const answer = await by.api.post<{ url: string; expiresAt: string }>(`/users/${whom.user.id}/password-reset`);
  expect(answer.status).toBe(201);
  return answer.body.url.split("#")[1] ?? "";
}

const reset = (token: string, password = NEW_PASSWORD) => api().post("/password-resets", { token, password });
const isBadToken = { status: 400, body: { error: { code: "invalid", fields: { token: "wrong" } } } };

describe("a password reset", () => {
  it("[AUTH7] [AUTH10] is a link for 24 h, whose secret no server is sent and no database holds", async () => {
    const bea = await createPerson("bea");
    const before = Date.now();
    const { body } = await admin.api.post<{ url: string; expiresAt: string }>(`/users/${bea.user.id}/password-reset`);
    expect(body.url).toMatch(new RegExp(`^${serverUrl()}/reset-password#[\\w-]{43}$`));
    const life = Date.parse(body.expiresAt) - before;
    expect(life).toBeGreaterThanOrEqual(PASSWORD_RESET_LIFE_MS);
    expect(life).toBeLessThan(PASSWORD_RESET_LIFE_MS + 10_000);
    const [row] = await database().passwordReset.findMany({ where: { userId: bea.user.id } });
    expect(body.url).not.toContain(row?.tokenHash);
  });

  it("[AUTH5] [AUTH7] [AUTH10] sets the password once, and ends all sessions", async () => {
    const carl = await createPerson("carl");
    const device = await connectSocket(carl);
    const token = await createLink(admin, carl);
    expect(await reset(token)).toMatchObject({ status: 200, body: { user: { id: carl.user.id } } });
    await device.waitFor("session_ended");
    expect((await carl.api.get("/users/me")).status).toBe(401);
    expect((await api().post("/sessions", { username: "carl", password: NEW_PASSWORD })).status).toBe(201);
    expect(await reset(token, "yet another password")).toMatchObject(isBadToken);
    expect((await api().post("/sessions", { username: "carl", password: NEW_PASSWORD })).status).toBe(201);
  });

  it("[AUTH10] works for one of two who use it at once", async () => {
    const dora = await createPerson("dora");
    const token = await createLink(admin, dora);
    const answers = await raceForPeople({
      userIds: [dora.user.id],
      racers: [() => reset(token, "the first password"), () => reset(token, "the second password")],
    });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it("[AUTH10] works no more when expired, replaced, or when the password was changed meanwhile", async () => {
    const emil = await createPerson("emil");
    const replaced = await createLink(admin, emil);
    const expired = await createLink(admin, emil);
    expect(await reset(replaced)).toMatchObject(isBadToken);
    await database().passwordReset.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await reset(expired)).toMatchObject(isBadToken);
    const overtaken = await createLink(admin, emil);
    const change = { password: NEW_PASSWORD, currentPassword: "correct horse battery" };
    expect((await emil.api.patch("/users/me", change)).status).toBe(200);
    expect(await reset(overtaken, "somebody else's password")).toMatchObject(isBadToken);
  });

  it("[AUTH10] works for nobody who was deactivated meanwhile", async () => {
    const fred = await createPerson("fred");
    const token = await createLink(admin, fred);
    await admin.api.patch(`/users/${fred.user.id}`, { isActive: false });
    expect(await reset(token)).toMatchObject(isBadToken);
    expect(await admin.api.post(`/users/${fred.user.id}/password-reset`)).toMatchObject({ status: 409 });
  });

  it("[ERR2] names a password that is too short and keeps the link good", async () => {
    const gwen = await createPerson("gwen");
    const token = await createLink(admin, gwen);
    expect(await reset(token, "short")).toMatchObject({
      status: 400,
      body: { error: { fields: { password: "too_short" } } },
    });
    expect((await reset(token)).status).toBe(200);
  });

  it("[AUTH7] [ERR3] is made by admins, for owners by owners, and for nobody who is not here", async () => {
    const hugo = await createPerson("hugo");
    expect(await hugo.api.post(`/users/${admin.user.id}/password-reset`)).toMatchObject({ status: 403 });
    expect(await admin.api.post(`/users/${owner.user.id}/password-reset`)).toMatchObject({ status: 403 });
    expect(await admin.api.post("/users/999999/password-reset")).toMatchObject({ status: 404 });
    expect(await database().passwordReset.count({ where: { userId: { in: [admin.user.id, owner.user.id] } } })).toBe(0);
    await createLink(owner, owner);
    await signInAgain(owner);
  });
});
