import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

const people = {} as Record<"owner" | "admin" | "member", Person>;

beforeAll(async () => {
  people.owner = await createWorkspace();
  people.admin = await createPerson("admin");
  people.member = await createPerson("member");
  await people.owner.api.patch(`/users/${people.admin.user.id}`, { role: "admin" });
});

describe.each(["users", "channels", "invites"])("the admins' table of %s", (table) => {
  it("[ADM1] [ADM2] [ADM3] is there for owners and admins", async () => {
    for (const who of ["owner", "admin"] as const) {
      expect(await people[who].api.get(`/admin/${table}`)).toMatchObject({
        status: 200,
        body: { [table]: expect.any(Array) },
      });
    }
  });

  it("[ADM1] [ADM2] [ADM3] [ERR3] is for a member what does not exist, also when they ask wrongly", async () => {
    const nowhere = await people.member.api.get("/admin/nowhere");
    for (const query of ["", "?limit=0", "?colour=red"]) {
      const answer = await people.member.api.get(`/admin/${table}${query}`);
      expect([answer.status, answer.body]).toEqual([nowhere.status, nowhere.body]);
    }
  });

  it("[ADM1] [ADM2] [ADM3] is for nobody who is not signed in", async () => {
    expect(await api().get(`/admin/${table}`)).toMatchObject({
      status: 401,
      body: { error: { code: "unauthenticated" } },
    });
  });

  it("[ADM1] [ADM2] [ADM3] follows the role at once", async () => {
    await people.owner.api.patch(`/users/${people.member.user.id}`, { role: "admin" });
    expect((await people.member.api.get(`/admin/${table}`)).status).toBe(200);
    await people.owner.api.patch(`/users/${people.member.user.id}`, { role: "member" });
    expect((await people.member.api.get(`/admin/${table}`)).status).toBe(404);
  });
});
