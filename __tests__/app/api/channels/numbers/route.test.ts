import type { ChannelListing, ChannelNumbers } from "@/lib/protocol/channels";
import { api } from "@/__tests__/support/api";
import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

let owner: Person;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
});

async function numbersOf(person: Person): Promise<Map<number, ChannelNumbers>> {
  const answer = await person.api.get<{ numbers: ChannelNumbers[] }>("/channels/numbers");
  expect(answer.status).toBe(200);
  return new Map(answer.body.numbers.map((numbers) => [numbers.channelId, numbers]));
}

it("[CH11] tells of each of my channels how far it has come and how far I have read", async () => {
  const id = await createChannel(alice, { name: "numbers" }, [bob]);
  const { message } = (await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "one" })).body;
  await alice.api.post(`/channels/${id}/messages`, { clientId: "b", body: "two" });
  await alice.api.patch(`/channels/${id}/messages/${message.id}`, { body: "uno" });
  await bob.api.put(`/channels/${id}/read`, { seq: 1 });
  expect((await numbersOf(bob)).get(id)).toEqual({ channelId: id, lastSeq: 2, lastChangeSeq: 3, lastReadSeq: 1 });
  expect((await numbersOf(alice)).get(id)).toMatchObject({ lastReadSeq: 2 });
});

it("[CH11] says the same as the list, of the channels I am in and no other", async () => {
  const archived = await createChannel(alice, { name: "numbers-archived" }, [bob]);
  await owner.api.patch(`/channels/${archived}`, { isArchived: true });
  const left = await createChannel(alice, { name: "numbers-left" }, [bob]);
  await bob.api.delete(`/channels/${left}/members/${bob.user.id}`);
  const closed = await createChannel(alice, { name: "numbers-closed", isPrivate: true });
  const { channels } = (await bob.api.get<{ channels: ChannelListing[] }>("/channels")).body;
  const mine = channels.filter((channel) => channel.membership !== null);
  const numbers = await numbersOf(bob);
  expect([...numbers.keys()].sort()).toEqual(mine.map(({ id }) => id).sort());
  for (const { id, lastSeq, lastChangeSeq, membership } of mine) {
    expect(numbers.get(id)).toEqual({ channelId: id, lastSeq, lastChangeSeq, lastReadSeq: membership?.lastReadSeq });
  }
  expect([numbers.has(general()), numbers.has(archived), numbers.has(left), numbers.has(closed)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("[CH11] [AUTH3] is for who is signed in", async () => {
  expect((await api().get("/channels/numbers")).status).toBe(401);
});
