import type { MessagesPage } from "@/lib/protocol/messages";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

const send = (person: Person, channelId: number, clientId: string) =>
  person.api.post(`/channels/${channelId}/messages`, { clientId, body: clientId });

async function page(person: Person, channelId: number, query = ""): Promise<MessagesPage> {
  const answer = await person.api.get<MessagesPage>(`/channels/${channelId}/messages${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe("GET /api/channels/:id/messages", () => {
  let id: number;
  const COUNT = 12;

  beforeAll(async () => {
    id = await createChannel(alice, { name: "history" });
    for (let seq = 1; seq <= COUNT; seq += 1) await send(alice, id, `m${seq}`);
  });

  it.each([
    ["", range(1, 12), false, false],
    ["?limit=5", range(8, 12), true, false],
    ["?before=8&limit=5", range(3, 7), true, true],
    ["?before=3", [1, 2], false, true],
    ["?before=1", [], false, true],
    ["?before=0", [], false, true],
    ["?before=13&limit=2", [11, 12], true, false],
    ["?before=9007199254740991&limit=2", [11, 12], true, false],
    ["?after=0&limit=3", [1, 2, 3], false, true],
    ["?after=9&limit=5", [10, 11, 12], true, false],
    ["?after=12", [], true, false],
    ["?after=9007199254740991", [], true, false],
    ["?around=6&limit=5", [4, 5, 6, 7, 8], true, true],
    ["?around=6&limit=4", [4, 5, 6, 7], true, true],
    ["?around=6&limit=1", [6], true, true],
    ["?around=1&limit=5", [1, 2, 3, 4, 5], false, true],
    ["?around=12&limit=5", [8, 9, 10, 11, 12], true, false],
    ["?around=500&limit=3", [10, 11, 12], true, false],
  ])(
    "[MSG5] [MSG10] gives %s, ascending, and says what lies beyond",
    async (query, seqs, hasMoreBefore, hasMoreAfter) => {
      const { messages, ...numbers } = await page(alice, id, query);
      expect(messages.map(({ seq }) => seq)).toEqual(seqs);
      expect(numbers).toEqual({ hasMoreBefore, hasMoreAfter, lastSeq: COUNT, lastChangeSeq: COUNT });
    },
  );

  it("[MSG5] answers an empty channel", async () => {
    const empty = await createChannel(alice, { name: "empty" });
    const nothing = { messages: [], hasMoreBefore: false, hasMoreAfter: false, lastSeq: 0, lastChangeSeq: 0 };
    for (const query of ["", "?before=1", "?after=0", "?around=1"])
      expect(await page(alice, empty, query)).toEqual(nothing);
  });

  it("[MSG5] gives 50 unless a limit says otherwise, at most 100", async () => {
    const long = await createChannel(alice, { name: "sixty" });
    await Promise.all(Array.from({ length: 60 }, (_, index) => send(alice, long, `m${index}`)));
    expect((await page(alice, long)).messages.map(({ seq }) => seq)).toEqual(range(11, 60));
    expect((await page(alice, long, "?limit=100")).messages).toHaveLength(60);
  });

  it.each([
    "limit=0",
    "limit=101",
    "limit=x",
    "before=-1",
    "before=1.5",
    "after=1e3",
    "around=",
    "before=1&after=2",
    "before=1&before=2",
    "sort=asc",
  ])("[MSG5] [ERR2] refuses ?%s", async (query) => {
    const answer = await alice.api.get(`/channels/${id}/messages?${query}`);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.error.fields)).toEqual([query.split("=")[0]]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
