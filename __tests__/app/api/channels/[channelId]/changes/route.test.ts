import type { ChangesPage, Message } from "@/lib/protocol/messages";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

async function send(channelId: number, clientId: string): Promise<Message> {
  return (await alice.api.post<{ message: Message }>(`/channels/${channelId}/messages`, { clientId, body: clientId }))
    .body.message;
}

async function changes(channelId: number, query: string): Promise<ChangesPage> {
  const answer = await alice.api.get<ChangesPage>(`/channels/${channelId}/changes?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe("GET /api/channels/:id/changes", () => {
  it("[MSG6] replays everything from 0: each message once, as it stands now, by change number", async () => {
    const id = await createChannel(alice, { name: "replay" });
    const [one, two, three] = [await send(id, "one"), await send(id, "two"), await send(id, "three")];
    const edited = (await alice.api.patch(`/channels/${id}/messages/${one.id}`, { body: "edited" })).body.message;
    const deleted = (await alice.api.delete(`/channels/${id}/messages/${two.id}`)).body.message;
    expect(await changes(id, "after=0")).toEqual({
      messages: [three, edited, deleted],
      lastChangeSeq: 5,
      hasMore: false,
    });
  });

  it("[MSG6] gives what came after a change number, edits and deletions of older messages too", async () => {
    const id = await createChannel(alice, { name: "after" });
    const one = await send(id, "one");
    await send(id, "two");
    const edited = (await alice.api.patch(`/channels/${id}/messages/${one.id}`, { body: "edited" })).body.message;
    expect(await changes(id, "after=2")).toEqual({ messages: [edited], lastChangeSeq: 3, hasMore: false });
    expect(await changes(id, "after=3")).toEqual({ messages: [], lastChangeSeq: 3, hasMore: false });
    expect(await changes(id, "after=9007199254740991")).toEqual({ messages: [], lastChangeSeq: 3, hasMore: false });
  });

  it("[MSG6] [MSG10] comes in pages, each beginning where the last one ended", async () => {
    const id = await createChannel(alice, { name: "pages" });
    for (let index = 0; index < 7; index += 1) await send(id, `m${index}`);
    const seen: number[] = [];
    let after = 0;
    for (let hasMore = true; hasMore;) {
      const page = await changes(id, `after=${after}&limit=3`);
      expect(page.messages.length).toBeLessThanOrEqual(3);
      seen.push(...page.messages.map(({ changeSeq }) => changeSeq));
      after = seen.at(-1) ?? after;
      hasMore = page.hasMore;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("[MSG6] answers an empty channel", async () => {
    const id = await createChannel(alice, { name: "empty" });
    expect(await changes(id, "after=0&limit=500")).toEqual({ messages: [], lastChangeSeq: 0, hasMore: false });
  });

  it.each(["", "after=x", "after=-1", "after=0&limit=0", "after=0&limit=501", "after=0&before=1"])(
    "[ERR2] refuses ?%s",
    async (query) => {
      const id = await createChannel(alice, { name: "wrong", isPrivate: true });
      const answer = await alice.api.get(`/channels/${id}/changes?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.error.code).toBe("invalid");
    },
  );
});
