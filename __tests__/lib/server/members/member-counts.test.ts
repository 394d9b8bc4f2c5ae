import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { AppError } from "@/lib/server/app-error";
import { createChannel } from "@/lib/server/channels/create-channel";
import { lockChannel } from "@/lib/server/channels/lock-channel";
import { applyMigrations } from "@/lib/server/database/migrations/apply-migrations";
import { readMigrations } from "@/lib/server/database/migrations/read-migrations";
import { database } from "@/lib/server/database/prisma";
import { addMember } from "@/lib/server/members/add-member";
import { insertMembership } from "@/lib/server/members/insert-membership";
import { removeMember } from "@/lib/server/members/remove-member";
import type { Viewer } from "@/lib/server/sessions/viewer";
import { updateUser } from "@/lib/server/users/update-user";
import { useDatabase } from "../../../support/database";
import { raceForPeople } from "../../../support/race-for-people";
import { withTestClient } from "../../../support/test-connection";
import { untilSomebodyWaits } from "../../../support/until-somebody-waits";

useDatabase();

const PEOPLE = 5;
const ALICE = 2;
const owner: Viewer = { userId: 1, sessionId: 1, role: "owner" };

const INSERT_PEOPLE = `
  INSERT INTO users (id, username, display_name, password_hash, role)
  SELECT n, 'person-' || n, 'Person', 'none', CASE n WHEN 1 THEN 'owner' ELSE 'member' END::role
  FROM generate_series(1, ${PEOPLE}) AS n`;

/** Channels with a count that is not the number of their active members. */
const MISCOUNTED = `
  SELECT id, member_count, people FROM channels, LATERAL (
    SELECT count(*) AS people FROM memberships JOIN users ON users.id = user_id WHERE channel_id = channels.id AND is_active
  ) AS counted
  WHERE member_count <> people`;

const miscounted = () => database().$queryRawUnsafe<object[]>(MISCOUNTED);

beforeAll(async () => {
  await database().workspace.create({ data: { name: "counted" } });
  await database().$executeRawUnsafe(INSERT_PEOPLE);
});

beforeEach(async () => {
  await database().user.updateMany({ data: { isActive: true } });
});

let made = 0;
async function newChannel(): Promise<number> {
  return (await createChannel(owner, { name: `channel ${(made += 1)}` })).id;
}

const setActive = (userId: number, isActive: boolean) => updateUser({ viewer: owner, userId, input: { isActive } });

const people = fc.integer({ min: ALICE, max: PEOPLE });
const channels = fc.nat({ max: 2 });
const steps = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), userId: people, channel: channels }),
  fc.record({ kind: fc.constant("remove" as const), userId: people, channel: channels }),
  fc.record({ kind: fc.constant("set activity" as const), userId: people, isActive: fc.boolean() }),
);
const rounds = fc.array(fc.array(steps, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 });

describe("the number of members", () => {
  it("[CH1] is that of the active people in a channel, whatever is done at the same time", async () => {
    const history = fc.asyncProperty(rounds, async (history) => {
      const ids = [await newChannel(), await newChannel(), await newChannel()];
      for (const round of history) {
        const results = await Promise.allSettled(
          round.map((step) => {
            if (step.kind === "set activity") return setActive(step.userId, step.isActive);
            const change = { channelId: ids[step.channel]!, userId: step.userId };
            return step.kind === "add" ? addMember(owner, change) : removeMember(owner, change);
          }),
        );
        // Nobody adds someone deactivated or removes someone who is not there; nothing else goes wrong.
        const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
        expect(failures.filter((failure) => !(failure instanceof AppError))).toEqual([]);
        expect(await miscounted()).toEqual([]);
      }
    });
    await fc.assert(history, { numRuns: 25 });
  });

  it("[CH1] does not count who was deactivated while they were being added", async () => {
    const channelId = await newChannel();
    await raceForPeople({
      userIds: [ALICE],
      meanwhile: (tx) => tx.user.update({ where: { id: ALICE }, data: { isActive: false } }),
      racers: [() => addMember(owner, { channelId, userId: ALICE })],
    });
    expect(await miscounted()).toEqual([]);
  });

  it("[CH1] deactivates who is just being added, after that", async () => {
    const channelId = await newChannel();
    let deactivating!: Promise<unknown>;
    await database().$transaction(async (tx) => {
      await lockChannel(tx, channelId);
      await insertMembership(tx, { channelId, userId: ALICE });
      deactivating = setActive(ALICE, false);
      await untilSomebodyWaits();
    });
    await deactivating;
    expect(await miscounted()).toEqual([]);
  });

  it("[CH1] deactivates who is just being removed, without one waiting for the other for ever", async () => {
    const channelId = await newChannel();
    await addMember(owner, { channelId, userId: ALICE });
    let deactivating!: Promise<unknown>;
    await database().$transaction(async (tx) => {
      await lockChannel(tx, channelId);
      deactivating = setActive(ALICE, false);
      await untilSomebodyWaits();
      await tx.membership.deleteMany({ where: { channelId, userId: ALICE } });
    });
    await deactivating;
    expect(await miscounted()).toEqual([]);
  });

  it("goes with the memberships of people and channels that are deleted", async () => {
    const channelIds = [await newChannel(), await newChannel()];
    for (const channelId of channelIds) {
      for (const userId of [3, 4, 5]) await addMember(owner, { channelId, userId });
    }
    await setActive(5, false);
    await database().user.deleteMany({ where: { id: { in: [4, 5] } } });
    await database().channel.delete({ where: { id: channelIds[0] } });
    expect(await database().channel.findUnique({ where: { id: channelIds[1] } })).toMatchObject({ memberCount: 2 });
    expect(await miscounted()).toEqual([]);
  });

  it("is counted once for a workspace from before it was kept", async () => {
    const name = `counted_${randomUUID().replaceAll("-", "")}`;
    await withTestClient("postgres", (client) => client.query(`CREATE DATABASE ${name}`));
    await withTestClient(name, async (client) => {
      const migrations = await readMigrations();
      await applyMigrations(
        client,
        migrations.filter((migration) => migration.name < "20261122224500"),
      );
      await client.query(`${INSERT_PEOPLE};
        UPDATE users SET is_active = false WHERE id = 3;
        INSERT INTO channels (id, name, created_by_id) VALUES (1, 'two of three', 1), (2, 'nobody', 1);
        INSERT INTO memberships (channel_id, user_id) VALUES (1, 1), (1, 2), (1, 3)`);
      await applyMigrations(client, migrations);
      const { rows } = await client.query("SELECT member_count FROM channels ORDER BY id");
      expect(rows).toEqual([{ member_count: 2 }, { member_count: 0 }]);
    });
    await withTestClient("postgres", (client) => client.query(`DROP DATABASE ${name}`));
  });
});
