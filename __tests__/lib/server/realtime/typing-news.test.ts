import { createChannel, createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket, type TestSocket } from "@/__tests__/support/sockets";
import { TYPING_BIG_CHANNEL_ONLINE } from "@/lib/protocol/limits";
import { runtime } from "@/lib/server/runtime";

useServer({
  // No sign becomes too old here, however long a test takes.
  realtime: { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 60_000, messageQueueSize: 100 },
});

/** Far from anybody's id. */
const STRANGER = 1_000_000;

let owner: Person;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  [alice, bob] = [await createPerson("alice"), await createPerson("bob")];
});

/** A channel with so many online besides those of the test. */
async function channelOf(online: number): Promise<number> {
  const channelId = await createChannel(owner, { name: `with ${online}` }, [alice, bob]);
  for (let each = 0; each < online; each += 1) runtime().presence!.connect(STRANGER * channelId + each, [channelId]);
  return channelId;
}

async function lookAt(person: Person, channelId: number): Promise<TestSocket> {
  const device = await connectSocket(person);
  await device.say("join_channel", { channel_id: channelId });
  return device;
}

const type = (device: TestSocket, channelId: number, isTyping = true) =>
  device.say("user_typing", { channel_id: channelId, data: { isTyping } });

/** So many begin to type whose signs are not looked at. */
function startMany(channelId: number, count: number): number[] {
  const ids = Array.from({ length: count }, (_, index) => STRANGER * channelId + index);
  for (const id of ids) runtime().typing!.start(channelId, id, "elsewhere");
  return ids;
}

/** Who was told to type or not, and the last count. */
function heardBy(device: TestSocket) {
  const signs = device.of("user_typing");
  const who = (isTyping: boolean) => new Set(signs.filter((e) => e.data.isTyping === isTyping).map((e) => e.user_id));
  return { typing: [...who(true)], ended: [...who(false)], others: signs.at(-1)?.data.others };
}

it("[RT5] names three of those who type in a big channel, counts the others, and tells nobody of themselves", async () => {
  const channelId = await channelOf(TYPING_BIG_CHANNEL_ONLINE);
  const [watching, first, last] = [
    await lookAt(owner, channelId),
    await lookAt(alice, channelId),
    await lookAt(bob, channelId),
  ];
  const [elsewhere, away] = [await lookAt(await signInAgain(alice), channelId), await connectSocket(alice)];
  await type(first, channelId);
  await watching.waitFor("user_typing", (e) => e.user_id === alice.user.id);
  const [one, two, three] = startMany(channelId, 40);
  await type(last, channelId);
  await watching.waitFor("user_typing", (e) => e.data.others === 39);
  for (const device of [first, last, elsewhere]) await device.waitFor("user_typing", (e) => e.data.others === 38);
  expect(heardBy(watching)).toEqual({ typing: [alice.user.id, one, two], ended: [], others: 39 });
  for (const device of [first, elsewhere]) {
    expect(heardBy(device)).toEqual({ typing: [one, two, three], ended: [], others: 38 });
  }
  expect(heardBy(last)).toEqual({ typing: [alice.user.id, one, two], ended: [], others: 38 });
  expect(away.of("user_typing")).toEqual([]);

  await type(first, channelId, false);
  await watching.waitFor("user_typing", (e) => !e.data.isTyping);
  expect(heardBy(watching)).toEqual({ typing: [alice.user.id, one, two, three], ended: [alice.user.id], others: 38 });
  expect(heardBy(first).ended).toEqual([]);
});

it("[RT3] [RT5] tells whoever opens a big channel of three at most", async () => {
  const channelId = await channelOf(TYPING_BIG_CHANNEL_ONLINE + 1);
  const ids = startMany(channelId, 10);
  const answer = await (await connectSocket(bob)).say("join_channel", { channel_id: channelId });
  expect(answer).toMatchObject({ ok: true, data: { typingUserIds: ids.slice(0, 3) } });
});

it("[RT5] tells each sign by itself in a channel that is not big", async () => {
  const channelId = await channelOf(TYPING_BIG_CHANNEL_ONLINE - 3);
  const [watching, first, last] = [
    await lookAt(owner, channelId),
    await lookAt(alice, channelId),
    await lookAt(bob, channelId),
  ];
  startMany(channelId, 10);
  await type(first, channelId);
  await type(last, channelId);
  await watching.waitFor("user_typing", (e) => e.user_id === bob.user.id);
  expect(heardBy(watching)).toEqual({ typing: [alice.user.id, bob.user.id], ended: [], others: undefined });
});
