import type { Message } from "@/lib/protocol/messages";
import { lockChannel } from "@/lib/server/channels/lock-channel";
import { database } from "@/lib/server/database/prisma";
import { sendMessage } from "@/lib/server/messages/send-message";
import type { Viewer } from "@/lib/server/sessions/viewer";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { untilSomebodyWaits } from "@/__tests__/support/until-somebody-waits";

useServer();

let owner: Person;
let alice: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
});

/** The service itself: over HTTP what arrives together is the network's choice. */
async function send(person: Person, channelId: number, clientId: string, body = clientId): Promise<Message> {
  const viewer: Viewer = { userId: person.user.id, sessionId: 0, role: person.user.role };
  return (await sendMessage(viewer, channelId, { clientId, body })).message;
}

const channel = (name: string) => createChannel(owner, { name }, [alice]);

async function transactionsOf(messages: Message[]): Promise<number> {
  const ids = messages.map(({ id }) => id);
  const [row] = await database().$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT xmin::text) FROM messages WHERE id = ANY(${ids})`;
  return Number(row?.count);
}

describe("messages that arrive together", () => {
  it("[MSG1] are written at once over all channels, and told each in its own", async () => {
    const [first, second] = [await channel("one"), await channel("two")];
    const device = await connectSocket(alice);
    const sent = await Promise.all([
      send(owner, first, "a"),
      send(alice, second, "b"),
      send(alice, first, "c"),
      send(owner, second, "d"),
    ]);
    expect(sent.map(({ channelId, seq, body }) => [channelId, seq, body])).toEqual([
      [first, 1, "a"],
      [second, 1, "b"],
      [first, 2, "c"],
      [second, 2, "d"],
    ]);
    expect(await transactionsOf(sent)).toBe(1);
    await device.waitFor("message", ({ data }) => data.clientId === "d");
    const told = device.of("message").map(({ data }) => data);
    expect(told.filter(({ channelId }) => channelId === first)).toEqual([sent[0], sent[2]]);
    expect(told.filter(({ channelId }) => channelId === second)).toEqual([sent[1], sent[3]]);
  });

  it("are written together with what came while the batch before was written", async () => {
    const id = await channel("gathered");
    const first = send(owner, id, "first");
    const names = ["second", "third", "fourth"];
    // The channel's turn has begun by then, and its line is empty again.
    const rest = new Promise<Message[]>((resolve) =>
      setImmediate(() => setImmediate(() => resolve(Promise.all(names.map((name) => send(alice, id, name)))))),
    );
    const sent = [await first, ...(await rest)];
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(await transactionsOf(sent)).toBe(2);
  });

  it("[F11] let others in between those of someone who floods the channel", async () => {
    const id = await channel("flooded");
    const flood = Promise.all(Array.from({ length: 100 }, (_, index) => send(alice, id, `m${index}`)));
    expect((await send(owner, id, "between")).seq).toBeLessThan(20);
    expect(
      (await flood)
        .map(({ seq }) => seq)
        .sort((a, b) => a - b)
        .at(-1),
    ).toBe(101);
  });

  it("[ERR4] do not suffer from one that cannot be stored", async () => {
    const [first, second] = [await channel("good"), await channel("bad")];
    const results = await Promise.allSettled([
      send(owner, first, "before"),
      send(owner, second, "good"),
      // Text that no field lets through, and no database keeps.
      send(alice, second, "bad", "\0"),
      send(alice, second, "after"),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    const { lastSeq, lastChangeSeq } = await database().channel.findUniqueOrThrow({ where: { id: second } });
    expect([lastSeq, lastChangeSeq]).toEqual([2n, 2n]);
  });

  it("[MSG8] move each author's marker to their last, and tell it once", async () => {
    const id = await channel("markers");
    const device = await connectSocket(alice);
    await Promise.all([send(alice, id, "a"), send(owner, id, "b"), send(alice, id, "c"), send(owner, id, "d")]);
    const { data } = await device.waitFor("read_updated", ({ channel_id }) => channel_id === id);
    expect(data).toMatchObject({ lastReadSeq: 3, unreadCount: 1 });
    const markers = await database().membership.findMany({ where: { channelId: id }, orderBy: { userId: "asc" } });
    expect(markers.map(({ lastReadSeq }) => lastReadSeq)).toEqual([4n, 3n]);
  });
});

describe("a channel that another process holds", () => {
  it("keeps nobody waiting but itself", async () => {
    const [held, free] = [await channel("held"), await channel("free")];
    let waiting!: Promise<Message>;
    await database().$transaction(async (tx) => {
      await lockChannel(tx, held);
      waiting = send(alice, held, "waits");
      const [besides, later] = [await send(alice, free, "besides"), await send(alice, free, "later")];
      expect([besides.seq, later.seq]).toEqual([1, 2]);
      await tx.$executeRaw`UPDATE channels SET last_seq = 1, last_change_seq = 1 WHERE id = ${held}`;
    });
    expect((await waiting).seq).toBe(2);
  });

  it("[MSG2] answers with the message that the other has just written under the same clientId", async () => {
    const id = await channel("same");
    let sending!: Promise<Message>;
    let first!: { id: bigint };
    await database().$transaction(async (tx) => {
      // Not held: the message alone is what is waited for.
      first = await tx.message.create({
        data: { channelId: id, authorId: alice.user.id, clientId: "same", body: "theirs", seq: 9, changeSeq: 9 },
      });
      sending = send(alice, id, "same", "ours");
      await untilSomebodyWaits();
    });
    expect(await sending).toMatchObject({ id: Number(first.id), body: "theirs" });
  });
});
