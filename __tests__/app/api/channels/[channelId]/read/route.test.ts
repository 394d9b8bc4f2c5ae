import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";

useServer();

let alice: Person;
let bob: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
});

/** A channel in which bob has three unread messages of alice's. */
async function unreadChannel(name: string): Promise<number> {
  const id = await createChannel(alice, { name }, [bob]);
  for (const clientId of ["a", "b", "c"])
    await alice.api.post(`/channels/${id}/messages`, { clientId, body: clientId });
  return id;
}

const markRead = (person: Person, id: number, seq: unknown) => person.api.put(`/channels/${id}/read`, { seq });

describe("PUT /api/channels/:id/read", () => {
  it("[MSG8] moves my marker forward, and mine alone", async () => {
    const id = await unreadChannel("forward");
    const answer = await markRead(bob, id, 2);
    expect([answer.status, answer.body]).toEqual([
      200,
      { membership: { lastReadSeq: 2, unreadCount: 1, mentionCount: 0 } },
    ]);
    expect((await bob.api.get(`/channels/${id}`)).body.channel.membership).toEqual(answer.body.membership);
    expect((await alice.api.get(`/channels/${id}`)).body.channel.membership.lastReadSeq).toBe(3);
  });

  it("[MSG8] never moves it back", async () => {
    const id = await unreadChannel("back");
    await markRead(bob, id, 3);
    expect((await markRead(bob, id, 1)).body.membership).toEqual({ lastReadSeq: 3, unreadCount: 0, mentionCount: 0 });
    expect((await markRead(bob, id, 0)).body.membership.lastReadSeq).toBe(3);
  });

  it("[MSG8] never moves it past lastSeq", async () => {
    const id = await unreadChannel("past");
    expect((await markRead(bob, id, Number.MAX_SAFE_INTEGER)).body.membership.lastReadSeq).toBe(3);
    await alice.api.post(`/channels/${id}/messages`, { clientId: "d", body: "d" });
    expect((await bob.api.get(`/channels/${id}`)).body.channel.membership.unreadCount).toBe(1);
  });

  it("[MSG8] ends at the highest of many that come at once", async () => {
    const id = await unreadChannel("at once");
    await Promise.all([3, 1, 2, 1, 3, 2].map((seq) => markRead(bob, id, seq)));
    expect((await bob.api.get(`/channels/${id}`)).body.channel.membership.lastReadSeq).toBe(3);
  });

  it("[MSG8] [S3] tells my devices when it moved, nothing when it did not, and nobody else", async () => {
    const id = await unreadChannel("told");
    const [phone, laptop, hers] = await Promise.all([connectSocket(bob), connectSocket(bob), connectSocket(alice)]);
    for (const seq of [1, 1, 0, 2]) await markRead(bob, id, seq);
    for (const device of [phone, laptop]) {
      await device.waitFor("read_updated", ({ data }) => data.lastReadSeq === 2);
      expect(
        device.of("read_updated").map(({ channel_id, data }) => [channel_id, data.lastReadSeq, data.unreadCount]),
      ).toEqual([
        [id, 1, 2],
        [id, 2, 1],
      ]);
    }
    await createChannel(bob, { name: "sentinel" });
    await hers.waitFor("channel_created");
    // That her own messages moved her own marker may have been told late.
    expect(hers.of("read_updated").filter(({ user_id }) => user_id !== alice.user.id)).toEqual([]);
  });

  it.each([
    [undefined, "required"],
    ["1", "malformed"],
    [-1, "malformed"],
    [1.5, "malformed"],
  ])("[ERR2] refuses seq %j and names it", async (seq, reason) => {
    const id = await createChannel(alice, { name: "wrong", isPrivate: true });
    const answer = await markRead(alice, id, seq);
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toEqual({ seq: reason });
  });
});
