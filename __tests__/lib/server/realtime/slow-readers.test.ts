import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { stalledClients } from "@/__tests__/support/stalled-clients";
import type { Envelope } from "@/lib/protocol/realtime";
import { broadcast } from "@/lib/server/realtime/broadcast";
import { channelRoom, slowRoom, userRoom, viewingRoom } from "@/lib/server/realtime/rooms";
import { runtime } from "@/lib/server/runtime";

/** More than the buffers of the system take, which are not ours to bound. */
const ENOUGH_CHARS = 64 * 1024 * 1024;
const TOPIC = "长".repeat(10_000);

useServer();

let owner: Person;
let alice: Person;
let bob: Person;
let channelId: number;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
  channelId = await createChannel(owner, { name: "team" }, [alice, bob]);
});

const names = Object.keys(stalledClients) as (keyof typeof stalledClients)[];

/** Tells the channel something big, again and again. @returns how often, once it is enough */
async function tellUntil(isEnough: () => boolean): Promise<number> {
  let count = 0;
  while (!isEnough()) {
    if (count * TOPIC.length > ENOUGH_CHARS) throw new Error("nobody was ever too slow");
    count += 1;
    broadcast([channelRoom(channelId)], { type: "member_left", data: { userId: count }, channelId, userId: count });
    broadcast([channelRoom(channelId)], {
      type: "workspace_updated",
      data: { workspace: { name: TOPIC, registration: "invite" } },
    });
    await turn();
  }
  return count;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const isConnected = (person: Person) => runtime().io!.of("/").adapter.rooms.has(userRoom(person.user.id));
const isAnyoneSlow = () => runtime().io!.of("/").adapter.rooms.has(slowRoom);

describe.each(names)("a client over %s that stops reading", (name) => {
  it("[RT16] is closed when too much waits for it, and the others hear all of it in order", async () => {
    const reader = await connectSocket(bob);
    const { stall } = await stalledClients[name](alice);
    stall();
    const count = await tellUntil(() => !isConnected(alice));
    await reader.waitFor("member_left", ({ data }) => data.userId === count);
    expect(reader.of("member_left").map(({ data }) => data.userId)).toEqual(upTo(count));
  });
});

describe.each(["Socket.IO over WebSocket", "plain WebSocket"] as const)("a client over %s that is behind", (name) => {
  it("[RT16] misses typing, is told presence once it has caught up, and every message", async () => {
    const { stall, resume, log } = await stalledClients[name](alice);
    runtime().io!.in(userRoom(alice.user.id)).socketsJoin(viewingRoom(channelId));
    const typist = await createPerson(name.replace(/\W/g, ""));
    await owner.api.post(`/channels/${channelId}/members`, { userId: typist.user.id });
    const typing = await connectSocket(typist);
    const isAboutThem = (e: Envelope) => e.channel_id === channelId && e.user_id === typist.user.id;
    await log!.waitFor("user_online", isAboutThem);
    stall();
    const count = await tellUntil(isAnyoneSlow);
    await typing.say("user_typing", { channel_id: channelId, data: { isTyping: true } });
    typing.close();
    while (runtime().presence!.isOnlineIn(channelId, typist.user.id)) await wait(50);
    expect(isAnyoneSlow()).toBe(true);
    resume();
    await log!.waitFor("user_offline", isAboutThem);
    expect(log!.of("member_left").map(({ data }) => data.userId)).toEqual(upTo(count));
    expect(log!.of("user_typing")).toEqual([]);
    expect(isAnyoneSlow()).toBe(false);
  });
});
