import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";
import { lockChannel } from "@/lib/server/channels/lock-channel";
import { database } from "@/lib/server/database/prisma";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { untilSomebodyWaits } from "@/__tests__/support/until-somebody-waits";

useServer();

let owner: Person;
let people: Person[];

beforeAll(async () => {
  owner = await createWorkspace();
  people = [];
  for (const name of ["alice", "bob", "carol", "dave"]) people.push(await createPerson(name));
});

const send = (person: Person, channelId: number, clientId: string) =>
  person.api.post<{ message: Message }>(`/channels/${channelId}/messages`, { clientId, body: clientId });

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function replay(channelId: number): Promise<ChangesPage> {
  return (await owner.api.get<ChangesPage>(`/channels/${channelId}/changes?after=0&limit=500`)).body;
}

describe("writing one channel at the same time", () => {
  it("[MSG3] numbers fifty messages from four people densely, and pushes them in that order", async () => {
    const id = await createChannel(owner, { name: "fifty" }, people);
    const device = await connectSocket(owner);
    const answers = await Promise.all(range(1, 50).map((index) => send(people[index % 4]!, id, `m${index}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    const sent = answers.map(({ body }) => body.message).sort((a, b) => a.seq - b.seq);
    expect(sent.map(({ seq }) => seq)).toEqual(range(1, 50));
    expect(sent.map(({ changeSeq }) => changeSeq)).toEqual(range(1, 50));
    const times = sent.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort());
    await device.waitFor("message", ({ data }) => data.seq === 50);
    expect(device.of("message").map(({ data }) => data)).toEqual(sent);
  });

  it("[MSG2] makes one message of a clientId sent twenty times at once", async () => {
    const [alice] = people as [Person];
    const id = await createChannel(owner, { name: "twenty" }, people);
    const device = await connectSocket(owner);
    const answers = await Promise.all(range(1, 20).map(() => send(alice, id, "same")));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await send(alice, id, "sentinel");
    await device.waitFor("message", ({ data }) => data.clientId === "sentinel");
    expect(device.of("message").map(({ data }) => data.seq)).toEqual([1, 2]);
  });

  it("[MSG3] [MSG4] gives every send, edit and deletion a number of its own, and tells them in that order", async () => {
    const id = await createChannel(owner, { name: "all at once" }, people);
    const device = await connectSocket(owner);
    const written = await Promise.all(range(1, 4).map((index) => send(people[index % 4]!, id, `m${index}`)));
    const changes = written.flatMap(({ body: { message } }, index) => {
      const author = people[(index + 1) % 4]!;
      const path = `/channels/${id}/messages/${message.id}`;
      return [author.api.patch(path, { body: "edited" }), owner.api.delete(path), send(author, id, `n${index}`)];
    });
    const answers = await Promise.all(changes);
    // An edit that came after its deletion is a conflict, and takes no number.
    const refused = answers.filter(({ status }) => status >= 400);
    expect(refused.every(({ status }) => status === 409)).toBe(true);
    const last = 4 + 12 - refused.length;
    const { messages, lastChangeSeq } = await replay(id);
    expect(lastChangeSeq).toBe(last);
    expect(messages.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(range(1, 8));
    await device.waitFor("message", () => device.heard.some(({ data }) => (data as Message).changeSeq === last));
    const told = device.heard
      .filter(({ type }) => type.startsWith("message"))
      .map(({ data }) => (data as Message).changeSeq);
    expect(told).toEqual(range(1, last));
  });

  it("[MSG5] [MSG6] reads rows and numbers of one moment while it is written", async () => {
    const [alice] = people as [Person];
    const id = await createChannel(owner, { name: "one moment" }, people);
    const first = (await send(alice, id, "first")).body.message;
    let isWriting = true;
    const writing = (async () => {
      for (const index of range(1, 15)) {
        await send(alice, id, `m${index}`);
        await alice.api.patch(`/channels/${id}/messages/${first.id}`, { body: `edit ${index}` });
      }
      isWriting = false;
    })();
    while (isWriting) {
      const [page, changes] = await Promise.all([
        owner.api.get<MessagesPage>(`/channels/${id}/messages?limit=100`).then(({ body }) => body),
        replay(id),
      ]);
      expect(page.messages.map(({ seq }) => seq)).toEqual(range(1, page.lastSeq));
      expect(Math.max(...page.messages.map(({ changeSeq }) => changeSeq))).toBe(page.lastChangeSeq);
      expect(changes.messages.at(-1)?.changeSeq).toBe(changes.lastChangeSeq);
    }
    await writing;
  });
});

describe("writing one channel from another process", () => {
  it("[CH4] [MSG7] decides about membership after the other's change is committed", async () => {
    const [alice] = people as [Person];
    const id = await createChannel(owner, { name: "another process" }, [alice]);
    let sending!: ReturnType<typeof send>;
    await database().$transaction(async (tx) => {
      await lockChannel(tx, id);
      await tx.membership.deleteMany({ where: { channelId: id, userId: alice.user.id } });
      sending = send(alice, id, "too-late");
      await untilSomebodyWaits();
    });
    expect((await sending).status).toBe(403);
    expect((await replay(id)).messages).toEqual([]);
  });

  it("[MSG3] takes the numbers after the other's", async () => {
    const [alice] = people as [Person];
    const id = await createChannel(owner, { name: "numbers" }, [alice]);
    let sending!: ReturnType<typeof send>;
    await database().$transaction(async (tx) => {
      await lockChannel(tx, id);
      sending = send(alice, id, "second");
      await untilSomebodyWaits();
      await tx.$executeRaw`UPDATE channels SET last_seq = 1, last_change_seq = 4 WHERE id = ${id}`;
    });
    expect((await sending).body.message).toMatchObject({ seq: 2, changeSeq: 5 });
  });
});
