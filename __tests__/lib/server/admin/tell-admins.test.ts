import {
  createChannel,
  createPerson,
  createWorkspace,
  general,
  signInAgain,
  type Person,
} from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket, type TestSocket } from "@/__tests__/support/sockets";
import { api } from "@/__tests__/support/api";
import type { AdminTable } from "@/lib/protocol/admin";
import { ADMIN_HINT_PAUSE_MS } from "@/lib/protocol/timings";
import { adminsRoom, channelRoom } from "@/lib/server/realtime/rooms";
import { runtime } from "@/lib/server/runtime";

useServer();

let owner: Person;
let admin: Person;
let member: Person;
let riser: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  admin = await createPerson("admin");
  member = await createPerson("member");
  riser = await createPerson("riser");
  await setRole(admin, "admin");
});

/** Hints of what happened before are none of the next test's. */
beforeEach(() => runtime().adminHints?.stop());

const setRole = (whom: Person, role: string) => owner.api.patch(`/users/${whom.user.id}`, { role });
const tables = (device: { of: TestSocket["of"] }) => device.of("admin_table_changed").map(({ data }) => data.table);

/** Everyone hears it, so whoever has heard it has heard what was told before. */
async function sentinel(...devices: Pick<TestSocket, "waitFor">[]): Promise<void> {
  const name = `sentinel ${Math.random()}`;
  await owner.api.patch("/workspace", { name });
  for (const device of devices) await device.waitFor("workspace_updated", ({ data }) => data.workspace.name === name);
}

/** Does something when a connection that is being admitted has read what it may hear, and has not joined it yet. */
function beforeJoining(room: string, act: () => Promise<unknown>): void {
  const adapter = runtime().io?.of("/").adapter;
  const addAll = adapter?.addAll.bind(adapter);
  if (!adapter || !addAll) throw new Error("there is no realtime server");
  adapter.addAll = async (socketId, rooms) => {
    if (rooms.has(room)) {
      adapter.addAll = addAll;
      await act();
    }
    await addAll(socketId, rooms);
  };
}

describe("admin_table_changed", () => {
  it.each<[string, AdminTable[], () => Promise<unknown>]>([
    [
      "a person joins by invitation",
      ["channels", "users", "invites"],
      () => createPerson(`p${Math.random()}`.slice(0, 20)),
    ],
    ["a role changes", ["users", "channels", "invites"], () => setRole(riser, "admin")],
    [
      "somebody changes their name",
      ["users", "channels", "invites"],
      () => member.api.patch("/users/me", { displayName: "M" }),
    ],
    ["a channel is made", ["channels"], () => createChannel(member, { name: `c ${Math.random()}`, isPrivate: true })],
    ["a channel changes", ["channels"], () => owner.api.patch(`/channels/${general()}`, { topic: `${Math.random()}` })],
    ["an invite is made", ["invites"], () => owner.api.post("/invites")],
  ])("[ADM4] tells admins when %s", async (_name, wanted, act) => {
    const [device, plain, others] = [
      await connectSocket(admin),
      await connectPlain(owner),
      await connectSocket(member),
    ];
    await act();
    await sentinel(device, plain, others);
    expect(tables(device)).toEqual(wanted);
    expect(tables(plain)).toEqual(wanted);
    expect(tables(others)).toEqual([]);
    expect(device.of("admin_table_changed")[0]).toEqual({
      type: "admin_table_changed",
      data: { table: wanted[0] },
      timestamp: expect.any(String),
    });
  });

  it("[ADM4] tells admins of members who come to a private channel and go, and of an invite that is withdrawn", async () => {
    const id = await createChannel(member, { name: "private", isPrivate: true });
    const { invite } = (await owner.api.post("/invites")).body;
    const device = await connectSocket(admin);
    const acts: [AdminTable, () => Promise<unknown>][] = [
      ["channels", () => member.api.post(`/channels/${id}/members`, { userId: owner.user.id })],
      ["channels", () => owner.api.delete(`/channels/${id}/members/${owner.user.id}`)],
      ["invites", () => owner.api.delete(`/invites/${invite.code}`)],
    ];
    for (const [index, [table, act]] of acts.entries()) {
      runtime().adminHints?.stop();
      await act();
      await sentinel(device);
      expect(tables(device)).toHaveLength(index + 1);
      expect(tables(device).at(-1)).toBe(table);
    }
  });

  it("[ADM4] says nothing of messages, of markers, or of what changed nothing", async () => {
    const device = await connectSocket(admin);
    await member.api.post(`/channels/${general()}/messages`, { clientId: "quiet", body: "x" });
    await member.api.put(`/channels/${general()}/read`, { seq: 1 });
    await member.api.post(`/channels/${general()}/members`, { userId: owner.user.id });
    await member.api.patch("/users/me", { locale: "en" });
    await owner.api.delete("/invites/never");
    await setRole(member, "member");
    await sentinel(device);
    expect(tables(device)).toEqual([]);
    expect(device.of("user_updated")).toEqual([]);
  });

  it("[ADM4] tells of fifty channels made in a burst when the first is there and when all are, and hardly in between", async () => {
    const [device, maker] = [await connectSocket(admin), await connectSocket(member)];
    const startedAt = performance.now();
    // Not all at once: who waits too long for one of the database's connections is refused.
    for (let made = 0; made < 50; made += 10) {
      const names = Array.from({ length: 10 }, (_, n) => `flood ${made + n}`);
      await Promise.all(names.map((name) => createChannel(member, { name, isPrivate: true })));
    }
    await maker.waitFor("channel_added", () => maker.of("channel_added").length === 50);
    const lastMadeAt = maker.of("channel_added")[49]?.timestamp ?? "";
    const first = await device.waitFor("admin_table_changed");
    expect(first.timestamp < lastMadeAt).toBe(true);
    await device.waitFor("admin_table_changed", ({ timestamp }) => timestamp >= lastMadeAt);
    await sentinel(device);
    const pauses = (performance.now() - startedAt) / ADMIN_HINT_PAUSE_MS;
    expect(tables(device).length).toBeLessThan(pauses + 2);
  });

  it("[ADM4] reaches who becomes an admin on every open device at once, and who is none any more not", async () => {
    const person = await createPerson("climber");
    const [device, plain] = [await connectSocket(person), await connectPlain(person)];
    await setRole(person, "admin");
    runtime().adminHints?.stop();
    await owner.api.post("/invites");
    for (const each of [device, plain])
      await each.waitFor("admin_table_changed", ({ data }) => data.table === "invites");
    await setRole(person, "member");
    await sentinel(device, plain);
    const heard = [tables(device).length, tables(plain).length];
    runtime().adminHints?.stop();
    await owner.api.post("/invites");
    await sentinel(device, plain);
    expect([tables(device).length, tables(plain).length]).toEqual(heard);
  });

  it.each([
    ["promoted", "member", "admin", () => channelRoom(general())],
    ["demoted", "admin", "member", () => adminsRoom],
  ])(
    "[ADM4] counts somebody who is %s while they are being admitted as what they become",
    async (...[name, before, after, room]) => {
      const person = await createPerson(name);
      await setRole(person, before);
      beforeJoining(room(), () => setRole(person, after));
      const device = await connectSocket(person);
      runtime().adminHints?.stop();
      await owner.api.post("/invites");
      await sentinel(device);
      expect(tables(device).includes("invites")).toBe(after === "admin");
    },
  );

  it("[ADM4] follows the role that was committed last, though many change it at once", async () => {
    const person = await createPerson("tossed");
    const device = await connectSocket(person);
    for (let round = 0; round < 5; round += 1) {
      const roles = ["admin", "member", "admin", "member"];
      await Promise.all(
        roles.map((role, n) => (n % 2 ? owner : admin).api.patch(`/users/${person.user.id}`, { role })),
      );
      const { role } = (await person.api.get("/users/me")).body.user;
      await sentinel(device);
      const before = tables(device).length;
      runtime().adminHints?.stop();
      await owner.api.post("/invites");
      await sentinel(device);
      expect(tables(device).length > before).toBe(role === "admin");
      expect(device.of("user_updated").at(-1)?.data.user.role).toBe(role);
    }
  });
});

describe("a socket of somebody who is an admin no more", () => {
  it("[CH6] [ERR3] [ADM4] is told that a private channel does not exist, and that it does once they are one again", async () => {
    const id = await createChannel(owner, { name: "board", isPrivate: true });
    const person = await createPerson("fallen");
    await setRole(person, "admin");
    const device = await connectSocket(person);
    const join = async () => {
      const ack = await device.say("join_channel", { channel_id: id });
      return ack.ok ? "joined" : ack.error.code;
    };
    expect(await join()).toBe("forbidden");
    await setRole(person, "member");
    expect(await join()).toBe("not_found");
    await setRole(person, "admin");
    expect(await join()).toBe("forbidden");
  });
});

describe("workspace_updated", () => {
  it("[ADM4] tells everyone of a change, and nobody of what changes nothing", async () => {
    const [device, plain] = [await connectSocket(member), await connectPlain(await signInAgain(member))];
    await owner.api.patch("/workspace", { name: "First", registration: "open" });
    await owner.api.patch("/workspace", { name: "First" });
    await owner.api.patch("/workspace", {});
    expect((await member.api.patch("/workspace", { name: "Mine" })).status).toBe(403);
    await owner.api.patch("/workspace", { registration: "invite" });
    for (const each of [device, plain]) {
      await each.waitFor("workspace_updated", ({ data }) => data.workspace.registration === "invite");
      expect(each.of("workspace_updated").map(({ data }) => data.workspace)).toEqual([
        { name: "First", registration: "open" },
        { name: "First", registration: "invite" },
      ]);
    }
    expect((await api().get("/workspace")).status).toBe(401);
  });
});
