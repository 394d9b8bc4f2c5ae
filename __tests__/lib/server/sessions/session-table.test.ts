import { useDatabase } from "@/__tests__/support/database";
import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { database } from "@/lib/server/database/prisma";
import { sessionTable } from "@/lib/server/sessions/session-table";
import type { Viewer } from "@/lib/server/sessions/viewer";

useDatabase();

const LONG_AGO = new Date(Date.now() - 3_600_000);
let number = 0;

async function createViewer({ expiresAt = new Date(Date.now() + 60_000), isActive = true } = {}) {
  const username = `person-${(number += 1)}`;
  const user = await database().user.create({
    data: { username, displayName: username, passwordHash: "none", isActive },
  });
  const tokenHash = `hash of ${username}`;
  const data = { userId: user.id, userAgent: "a test", tokenHash, expiresAt, lastSeenAt: LONG_AGO };
  const { id } = await database().session.create({ data });
  const viewer: Viewer = { userId: Number(user.id), sessionId: Number(id), role: "member" };
  return { viewer, tokenHash };
}

const lastSeen = async ({ sessionId: id }: Viewer) =>
  (await database().session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime();

describe("sessionTable", () => {
  it("[AUTH5] [AUTH9] finds those that stand, by either name, and none that expired or whose person is deactivated", async () => {
    const [one, two] = [await createViewer(), await createViewer()];
    const others = [
      await createViewer({ expiresAt: new Date(Date.now() - 1) }),
      await createViewer({ isActive: false }),
    ];
    const found = await sessionTable.listStanding([
      { tokenHash: one.tokenHash },
      { tokenHash: "nobody's" },
      two.viewer,
      ...others.flatMap(({ viewer, tokenHash }) => [viewer, { tokenHash }]),
    ]);
    expect(found).toHaveLength(2);
    expect(found.map(({ viewer }) => viewer)).toEqual(expect.arrayContaining([one.viewer, two.viewer]));
    expect(found[0]).toMatchObject({ tokenHash: expect.any(String), lastSeenAt: LONG_AGO });
    expect(found[0]?.lifeMs).toBeGreaterThan(50_000);
    expect(found[0]?.lifeMs).toBeLessThanOrEqual(60_000);
  });

  it("[AUTH5] [AUTH9] names those that changed: gone, expired, of another person, of one with another role or deactivated", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => createViewer()));
    const [same, gone, expired, promoted, deactivated, other] = made.map(({ viewer }) => viewer) as [
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
    ];
    await database().session.delete({ where: { id: gone.sessionId } });
    await database().session.update({ where: { id: expired.sessionId }, data: { expiresAt: new Date() } });
    await database().user.update({ where: { id: promoted.userId }, data: { role: "admin" } });
    await database().user.update({ where: { id: deactivated.userId }, data: { isActive: false } });
    const theirs = { ...other, userId: same.userId };
    const changed = await sessionTable.listChanged([same, gone, expired, promoted, deactivated, theirs]);
    expect(new Set(changed)).toEqual(
      new Set([gone, expired, promoted, deactivated, other].map((each) => each.sessionId)),
    );
  });

  it("[AUTH9] prolongs those that are used, and waits for nobody who has locked one", async () => {
    const [{ viewer: free }, { viewer: locked }, { viewer: unused }] = [
      await createViewer(),
      await createViewer(),
      await createViewer(),
    ];
    await database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM sessions WHERE id = ${locked.sessionId} FOR UPDATE`;
      await sessionTable.touch([locked.sessionId, free.sessionId]);
    });
    expect(await lastSeen(free)).toBeGreaterThan(Date.now() - 30_000);
    const { expiresAt } = await database().session.findUniqueOrThrow({ where: { id: free.sessionId } });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + SESSION_LIFE_MS - 30_000);
    for (const other of [locked, unused]) expect(await lastSeen(other)).toBe(LONG_AGO.getTime());
  });
});
