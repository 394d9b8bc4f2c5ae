import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { createChannel, createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket, type TestSocket } from "@/__tests__/support/sockets";
import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope } from "@/lib/protocol/realtime";
import { broadcast } from "@/lib/server/realtime/broadcast";
import { endSessionSockets } from "@/lib/server/realtime/end-session-sockets";
import { addToChannelRooms, removeFromChannelRooms } from "@/lib/server/realtime/move-sockets";
import { channelRoom, sessionRoom, userRoom } from "@/lib/server/realtime/rooms";
import { runtime } from "@/lib/server/runtime";

const server = useServer();

let owner: Person;
let alice: Person;
let outsider: Person;
let channelId: number;

beforeAll(async () => {
  owner = await createWorkspace();
  [alice, outsider] = [await createPerson("alice"), await createPerson("outsider")];
  channelId = await createChannel(owner, { name: "team", isPrivate: true }, [alice]);
});

/** Tells the channel something that can be recognised. */
function tell(number: number, text = ""): void {
  const user = { ...alice.user, displayName: text, id: number };
  broadcast([channelRoom(channelId)], { type: "member_joined", data: { user }, channelId, userId: number });
}

/** Tells everybody something, after all that was told before. */
const tellLast = () =>
  broadcast("everyone", { type: "workspace_updated", data: { workspace: { name: "last", registration: "invite" } } });

/** Whether it was not told of how people come and go, which others may have been doing right before. */
const isNoPresence = (one: number | string) => one !== "user_online" && one !== "user_offline";

const toNumber = ({ type, user_id }: Envelope) => (type === "member_joined" ? user_id! : type);

describe("what is told to a channel", () => {
  it("[RT17] in one turn arrives in one frame, and over the plain WebSocket in one for each, in order", async () => {
    const [device, plain] = [await connectSocket(alice), await connectPlain(alice)];
    const frames: unknown[][] = [];
    device.socket.on(EVENTS, (envelopes: Envelope[]) => frames.push(envelopes.map(toNumber)));
    for (const number of [1, 2, 3]) tell(number);
    await turn();
    tellLast();
    for (const log of [device, plain]) await log.waitFor("workspace_updated");
    expect(frames.filter((frame) => frame.includes(1) || frame.includes(3))).toEqual([[1, 2, 3]]);
    expect(plain.of("member_joined").map(toNumber)).toEqual([1, 2, 3]);
  });

  it.each([0, 60, 200, 40_000])("[RT2] [RT7] arrives as it was told, with a text of %i letters", async (length) => {
    const devices = [await connectSocket(alice), await connectPlain(alice)];
    const text = "é长".repeat(length / 2);
    tell(1, text);
    for (const device of devices) {
      expect((await device.waitFor("member_joined")).data.user.displayName).toBe(text);
    }
  });

  it.each([
    ["while a client changes from polling to WebSocket", ["polling", "websocket"]],
    ["over polling", ["polling"]],
  ])("[RT2] arrives once and in order %s", async (_, transports) => {
    let connected: TestSocket | undefined;
    let count = 0;
    const connecting = connectSocket(alice, { transports }).then((device) => (connected = device));
    while (connected?.socket.io.engine.transport.name !== transports.at(-1)) {
      tell((count += 1));
      await wait(1);
    }
    const device = await connecting;
    for (let more = 0; more < 20; more += 1) tell((count += 1));
    tellLast();
    await device.waitFor("workspace_updated");
    const numbers = device.of("member_joined").map(toNumber);
    expect(numbers.length).toBeGreaterThanOrEqual(20);
    expect(numbers).toEqual(Array.from(numbers, (_, index) => count - numbers.length + 1 + index));
  });

  it("[RT2] stays in order with what the socket alone is told", async () => {
    const device = await connectSocket(alice);
    const heard: (number | string)[] = [];
    device.socket.on(EVENTS, (envelopes: Envelope[]) => heard.push(...envelopes.map(toNumber)));
    const [socket] = await runtime().io!.in(userRoom(alice.user.id)).fetchSockets();
    for (let round = 0; round < 50; round += 1) {
      tell(round * 2);
      runtime().bursts!.flush(channelRoom(channelId));
      socket!.emit(EVENTS, [{ type: "user_typing", data: { isTyping: true }, user_id: round * 2 + 1, timestamp: "" }]);
    }
    tellLast();
    await device.waitFor("workspace_updated");
    const expected = Array.from({ length: 50 }, (_, round) => [round * 2, "user_typing"]).flat();
    expect(heard.filter(isNoPresence)).toEqual([...expected, "workspace_updated"]);
  });

  it("[CH4] [MSG7] reaches whoever is removed right after it, and nothing that is told then does", async () => {
    const device = await connectSocket(alice);
    tell(1);
    removeFromChannelRooms(alice.user.id, channelId);
    tell(2);
    addToChannelRooms(alice.user.id, channelId);
    tell(3);
    tellLast();
    await device.waitFor("workspace_updated");
    expect(device.of("member_joined").map(toNumber)).toEqual([1, 3]);
  });

  it("[CH4] does not reach whoever is added right after it", async () => {
    const device = await connectSocket(outsider);
    tell(1);
    addToChannelRooms(outsider.user.id, channelId);
    tell(2);
    tellLast();
    await device.waitFor("workspace_updated");
    expect(device.of("member_joined").map(toNumber)).toEqual([2]);
    removeFromChannelRooms(outsider.user.id, channelId);
  });

  it("[RT9] reaches whoever's session ends right after it, before they hear that", async () => {
    const phone = await signInAgain(alice);
    const device = await connectSocket(phone);
    const rooms = [...runtime().io!.of("/").adapter.rooms.keys()];
    const sessionIds = rooms.flatMap((room) => (room.startsWith("session:") ? [Number(room.split(":")[1])] : []));
    expect(sessionIds.map(sessionRoom)).toHaveLength(1);
    tell(1);
    endSessionSockets(sessionIds);
    await device.waitFor("session_ended");
    expect(device.heard.map(toNumber).filter(isNoPresence)).toEqual([1, "session_ended"]);
  });

  it("[MSG8] comes before the marker that it moved, and before what else is told of the channel", async () => {
    const device = await connectSocket(alice);
    const membership = { lastReadSeq: 1, unreadCount: 0, mentionCount: 0 };
    tell(1);
    broadcast([userRoom(alice.user.id)], { type: "read_updated", data: membership, channelId, userId: alice.user.id });
    tell(2);
    broadcast([userRoom(alice.user.id)], { type: "channel_removed", data: { channelId }, channelId });
    tell(3);
    tellLast();
    await device.waitFor("workspace_updated");
    const heard = device.heard.map(toNumber).filter(isNoPresence);
    expect(heard).toEqual([1, 2, "read_updated", "channel_removed", 3, "workspace_updated"]);
  });

  it("reaches everybody when the server stops right after it", async () => {
    const device = await connectSocket(alice);
    const disconnected = new Promise((resolve) => device.socket.once("disconnect", resolve));
    tell(1);
    server.closeRealtime();
    await disconnected;
    expect(device.of("member_joined").map(toNumber)).toEqual([1]);
  });
});
