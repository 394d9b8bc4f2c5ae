import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { raceForPeople } from "@/__tests__/support/race-for-people";
import { useServer } from "@/__tests__/support/server";
import type { Prisma } from "@/lib/server/database/generated/client";
import { database } from "@/lib/server/database/prisma";
import { insertSession } from "@/lib/server/sessions/insert-session";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

async function beginWhile(data: Prisma.UserUpdateInput): Promise<unknown> {
  const { id, passwordHash } = await database().user.findUniqueOrThrow({ where: { id: alice.user.id } });
  const person = { id: Number(id), passwordHash };
  const [outcome] = await raceForPeople<unknown>({
    userIds: [person.id],
    racers: [
      () => insertSession(database(), { person, userAgent: "", tokenHash: null }).catch((error: unknown) => error),
    ],
    meanwhile: (tx) => tx.user.update({ where: { id }, data }),
  });
  return outcome;
}

describe("insertSession", () => {
  it("[AUTH5] waits for a change of the person that is under way", async () => {
    expect(await beginWhile({ displayName: "Alice" })).toMatchObject({ sessionId: expect.any(Number) });
  });

  it.each([
    ["whose password is just being changed", { passwordHash: "another" }],
    ["who is just being deactivated", { isActive: false }],
  ])("[AUTH5] begins no session for somebody %s", async (_name, change) => {
    const before = await database().session.count();
    expect(await beginWhile(change)).toMatchObject({ code: "unauthenticated" });
    expect(await database().session.count()).toBe(before);
  });

  it("keeps 200 characters of how a browser names itself", async () => {
    const bob = await createPerson("bob");
    const person = await database().user.findUniqueOrThrow({ where: { id: bob.user.id } });
    const { sessionId } = await insertSession(database(), {
      person: { id: bob.user.id, passwordHash: person.passwordHash },
      userAgent: "x".repeat(5_000),
      tokenHash: null,
    });
    const { userAgent } = await database().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(userAgent).toBe("x".repeat(200));
  });
});
