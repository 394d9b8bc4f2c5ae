import type { Member } from "@/lib/protocol/channels";
import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";

useServer();

let owner: Person;
let alice: Person;
let bob: Person;
let carol: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
  carol = await createPerson("carol");
});

async function memberNames(viewer: Person, channelId: number): Promise<string[]> {
  const { members } = (await viewer.api.get<{ members: Member[] }>(`/channels/${channelId}/members`)).body;
  return members.map(({ user }) => user.displayName);
}

/** A person as others see them: how they want their pages is theirs alone. */
const seen = ({ user }: Person) => ({
  id: user.id,
  username: user.username,
  displayName: user.displayName,
  role: "member",
  isActive: true,
  avatarUrl: null,
  lastActiveAt: null,
});

const join = (person: Person, channelId: number) =>
  person.api.post(`/channels/${channelId}/members`, { userId: person.user.id });

describe("GET /api/channels/:id/members", () => {
  it("[CH4] lists people by name, with the moment they joined", async () => {
    const id = await createChannel(bob, { name: "list" }, [carol, alice]);
    const { body } = await owner.api.get<{ members: Member[] }>(`/channels/${id}/members`);
    expect(body.members.map(({ user }) => user.displayName)).toEqual(["alice", "bob", "carol"]);
    expect(body.members[0]).toEqual({ user: seen(alice), joinedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) });
    expect(JSON.stringify(body)).not.toContain("password");
  });

  it("[CH4] [CH1] leaves out deactivated people, in the list and in the count", async () => {
    const gone = await createPerson("gone");
    const id = await createChannel(alice, { name: "deactivated" }, [gone]);
    expect((await alice.api.get(`/channels/${id}`)).body.channel.memberCount).toBe(2);
    await owner.api.patch(`/users/${gone.user.id}`, { isActive: false });
    expect(await memberNames(alice, id)).toEqual(["alice"]);
    expect((await alice.api.get(`/channels/${id}`)).body.channel.memberCount).toBe(1);
  });
});

describe("POST /api/channels/:id/members", () => {
  it("[CH4] lets anyone join a public channel, with everything so far read", async () => {
    const id = await createChannel(alice, { name: "join" });
    await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "before bob" });
    const answer = await join(bob, id);
    expect(answer.status).toBe(201);
    expect(answer.body.member).toEqual({ user: seen(bob), joinedAt: expect.any(String) });
    const { channel } = (await bob.api.get(`/channels/${id}`)).body;
    expect(channel).toMatchObject({ memberCount: 2, membership: { lastReadSeq: 1, unreadCount: 0 } });
  });

  it("[CH4] lets a member and an admin bring in others, and nobody else", async () => {
    const id = await createChannel(alice, { name: "bring in" });
    expect((await bob.api.post(`/channels/${id}/members`, { userId: carol.user.id })).status).toBe(403);
    expect(await memberNames(alice, id)).toEqual(["alice"]);
    expect((await alice.api.post(`/channels/${id}/members`, { userId: bob.user.id })).status).toBe(201);
    expect((await owner.api.post(`/channels/${id}/members`, { userId: carol.user.id })).status).toBe(201);
    expect(await memberNames(alice, id)).toEqual(["alice", "bob", "carol"]);
  });

  it("[CH6] lets nobody but an admin into a private channel by themselves", async () => {
    const id = await createChannel(alice, { name: "private", isPrivate: true });
    expect((await join(bob, id)).status).toBe(404);
    expect((await alice.api.post(`/channels/${id}/members`, { userId: bob.user.id })).status).toBe(201);
    expect((await join(owner, id)).status).toBe(201);
    expect(await memberNames(bob, id)).toEqual(["alice", "bob", "Owner"]);
  });

  it("[CH8] answers 200 for somebody who is in it already, changes nothing and tells nobody", async () => {
    const id = await createChannel(alice, { name: "again" });
    const first = await join(bob, id);
    await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "unread" });
    const hers = await connectSocket(alice);
    const second = await join(bob, id);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect((await bob.api.get(`/channels/${id}`)).body.channel.membership.unreadCount).toBe(1);
    await join(carol, id);
    await hers.waitFor("member_joined", ({ data }) => data.user.id === carol.user.id);
    expect(hers.of("member_joined")).toHaveLength(1);
  });

  it("[CH4] lets one of many in who ask at once for the same person", async () => {
    const id = await createChannel(alice, { name: "at once" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(bob, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(await memberNames(alice, id)).toEqual(["alice", "bob"]);
  });

  it("[CH8] refuses whom there is not, and who is deactivated", async () => {
    const away = await createPerson("away");
    await owner.api.patch(`/users/${away.user.id}`, { isActive: false });
    const id = await createChannel(alice, { name: "not there" });
    for (const userId of [999_999, away.user.id]) {
      const answer = await alice.api.post(`/channels/${id}/members`, { userId });
      expect(answer.status).toBe(400);
      expect(answer.body.error.fields).toEqual({ userId: "wrong" });
    }
    expect(await memberNames(alice, id)).toEqual(["alice"]);
  });

  it.each([
    [{}, { userId: "required" }],
    [{ userId: "1" }, { userId: "malformed" }],
    [{ userId: 0 }, { userId: "malformed" }],
    [{ userId: 1.5 }, { userId: "malformed" }],
    [{ userId: 2 ** 53 }, { userId: "malformed" }],
    [{ userId: 1, role: "owner" }, { role: "unknown" }],
  ])("[ERR2] refuses %j and names the field", async (body, fields) => {
    const answer = await owner.api.post(`/channels/${general()}/members`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toEqual(fields);
  });

  it("[CH5] tells the channel who came, and the person on all devices what they are in now", async () => {
    const id = await createChannel(alice, { name: "told", isPrivate: true });
    const [hers, phone, laptop, outsider] = await Promise.all(
      [alice, bob, bob, carol].map((person) => connectSocket(person)),
    );
    await alice.api.post(`/channels/${id}/members`, { userId: bob.user.id });
    expect(await hers!.waitFor("member_joined")).toMatchObject({
      channel_id: id,
      data: { user: { id: bob.user.id, displayName: "bob" } },
    });
    for (const device of [phone!, laptop!]) {
      const { data } = await device.waitFor("channel_added");
      expect(data.channel).toMatchObject({ id, isPrivate: true, memberCount: 2, membership: { unreadCount: 0 } });
    }
    await createChannel(alice, { name: "sentinel" });
    await outsider!.waitFor("channel_created");
    expect(outsider!.heard.filter(({ channel_id }) => channel_id === id)).toEqual([]);
    expect(hers!.of("channel_added").map(({ data }) => data.channel.name)).not.toContain("told");
  });

  it("[RT4] lets the newcomer's connected devices hear what is said from then on", async () => {
    const id = await createChannel(alice, { name: "from then on" });
    const phone = await connectSocket(bob);
    await join(bob, id);
    const { body } = await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "welcome" });
    expect((await phone.waitFor("message")).data).toEqual(body.message);
  });
});
