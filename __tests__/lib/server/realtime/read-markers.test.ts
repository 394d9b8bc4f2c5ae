import type { Membership } from "@/lib/protocol/channels";
import { runtime } from "@/lib/server/runtime";
import { Device, stopDevices } from "../../../support/device";
import { eventually } from "../../../support/eventually";
import { createChannel, createPerson, createWorkspace, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";

useServer();
afterEach(stopDevices);

let owner: Person;
let alice: Person;
let channelId: number;
let desk: Device;
let phone: Device;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
});

beforeEach(async () => {
  channelId = await createChannel(owner, { name: `markers ${Math.random()}` }, [alice]);
  [desk, phone] = [await new Device(alice).start(), await new Device(alice).start()];
});

async function say(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await owner.api.post(`/channels/${channelId}/messages`, {
      clientId: `c${Math.random()}`.replace(".", ""),
      body: "x",
    });
  }
}

const read = (device: Device, seq: number) => device.do(() => device.client.readMarker.markRead(channelId, seq));
const showUnread = (count: number, ...devices: Device[]) =>
  Promise.all(devices.map((device) => device.until(() => device.unread(channelId) === count)));
const told = (device: Device) => device.askedFor(`/api/channels/${channelId}/read`, "PUT");

async function storedMarker(): Promise<number | undefined> {
  const { channel } = (await alice.api.get(`/channels/${channelId}`)).body;
  return (channel.membership as Membership).lastReadSeq;
}

/** The phone loses its network, something happens, and it has one again. */
async function phoneAway(meanwhile: () => Promise<void>): Promise<void> {
  phone.isOffline = true;
  runtime().io?.engine.close();
  await phone.until(({ websocket }) => websocket.connectionState.status !== "connected");
  await desk.until(({ websocket }) => websocket.connectionState.status === "connected");
  await meanwhile();
  phone.isOffline = false;
  phone.do(() => phone.client.service.retry());
}

it("[MSG8] shows the same unread count on every device, whichever reads", async () => {
  await say(5);
  await showUnread(5, desk, phone);
  read(desk, 3);
  await showUnread(2, desk, phone);
  read(phone, 5);
  await showUnread(0, desk, phone);
});

it("[MSG8] [CH11] agrees after one was away, and a marker moved meanwhile on another never goes back", async () => {
  await say(5);
  await showUnread(5, desk, phone);
  await phoneAway(async () => {
    await say(3);
    await showUnread(8, desk);
    read(phone, 4);
    read(desk, 7);
    await showUnread(1, desk);
  });
  await showUnread(1, desk, phone);
  await phone.until(() => told(phone).length >= 1);
  expect(await storedMarker()).toBe(7);
  await showUnread(1, desk, phone);
});

it("[MSG8] tells what was read without a network as soon as there is one", async () => {
  await say(5);
  await showUnread(5, desk, phone);
  let toldAway = 0;
  await phoneAway(async () => {
    read(phone, 5);
    // The pauses between attempts have grown to seconds.
    await eventually(() => Promise.resolve(told(phone).length >= 3));
    toldAway = told(phone).length;
  });
  await phone.until(({ websocket }) => websocket.connectionState.status === "connected");
  expect(told(phone).length).toBeGreaterThan(toldAway);
  await showUnread(0, desk, phone);
  expect(await storedMarker()).toBe(5);
});

it("[MSG8] tells what was read in the last second before a page is closed, in a way that outlives it", async () => {
  await say(5);
  await showUnread(5, desk, phone);
  read(phone, 2);
  await eventually(() => Promise.resolve(told(phone).length === 1));
  read(phone, 4);
  expect(told(phone)).toHaveLength(1);
  phone.do(() => window.dispatchEvent(new Event("pagehide")));
  expect(told(phone).map(({ keepalive }) => keepalive)).toEqual([true, true]);
  await showUnread(1, desk);
});

it("[MSG8] tells what was read in the very turn in which a page is closed", async () => {
  await say(5);
  await showUnread(5, desk, phone);
  phone.do(() => {
    phone.client.readMarker.markRead(channelId, 3);
    window.dispatchEvent(new Event("pagehide"));
  });
  expect(told(phone).map(({ keepalive }) => keepalive)).toEqual([true]);
  await showUnread(2, desk);
});

it("[MSG8] tells what was read in the last second before the chat is left", async () => {
  await say(5);
  await showUnread(5, desk, phone);
  read(phone, 2);
  read(phone, 4);
  phone.do(() => phone.client.stop());
  await showUnread(1, desk);
});
