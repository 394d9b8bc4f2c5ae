import { channelLeft } from "@/lib/client/messages/messages-slice";
import { RETURN_SPREAD_MS } from "@/lib/protocol/timings";
import { runtime } from "@/lib/server/runtime";
import { Device, stopDevices } from "../../../support/device";
import { createChannel, createPerson, createWorkspace, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";

const PEOPLE = 10;
const DEVICES = 60;

useServer();
afterEach(stopDevices);

let owner: Person;
let people: Person[];

beforeAll(async () => {
  owner = await createWorkspace();
  people = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await createPerson(`person-${at}`));
});

/** A device that looks at one channel, has looked at another before, and has never seen the third. */
async function settle(person: Person, [open, left]: readonly number[]): Promise<Device> {
  const device = await new Device(person).start();
  await device.open(left ?? 0);
  device.client.store.dispatch(channelLeft({ channelId: left ?? 0, seq: null }));
  await device.open(open ?? 0);
  return device;
}

const toPath = ({ path }: { path: string }) => path.split("?")[0];

/** What a device has asked for since it came back, which begins with a token. */
function asked(device: Device) {
  const from = device.asked.findIndex((request) => toPath(request) === "/api/realtime/token");
  return from < 0 ? [] : device.asked.slice(from);
}

function moments(device: Device, path: string): number[] {
  return asked(device)
    .filter((request) => toPath(request) === path)
    .map(({ at }) => at);
}

/** How long half of the devices waited at least before they asked for something that can wait. */
function medianWaitMs(devices: Device[], path: string): number {
  const waits = devices.map(
    (device) => (moments(device, path)[0] ?? 0) - (moments(device, "/api/channels/numbers")[0] ?? 0),
  );
  return waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
}

it("[CH11] [F7] when everyone comes back at once, each asks one small question and then only for what has changed", async () => {
  const names = ["open", "left", "unseen", "quiet"];
  const channels = await Promise.all(names.map((name) => createChannel(owner, { name }, people)));
  const [open = 0, left = 0, unseen = 0] = channels;
  const post = (id: number, body: string) => owner.api.post(`/channels/${id}/messages`, { clientId: body, body });
  for (const id of channels) await post(id, "before");
  const devices: Device[] = [];
  while (devices.length < DEVICES) {
    devices.push(...(await Promise.all(people.map((person) => settle(person, [open, left])))));
  }

  // Nobody is back before there is something to miss.
  for (const device of devices) device.isOffline = true;
  runtime().io?.engine.close();
  await Promise.all(
    devices.map((device) => device.until(({ websocket }) => websocket.connectionState.status !== "connected")),
  );
  for (const id of [open, left, unseen]) await post(id, "meanwhile");
  for (const device of devices) {
    device.asked.length = 0;
    device.isOffline = false;
    device.do(() => device.client.service.retry());
  }
  const listsAtCount = devices.map(async (device) => {
    await device.until(() => device.unread(unseen) === 2);
    return moments(device, "/api/channels").length;
  });
  // Before the list came, but for the few whose random moment was the first.
  expect((await Promise.all(listsAtCount)).filter((lists) => lists > 0).length).toBeLessThan(DEVICES / 4);
  const isBack = (device: Device) =>
    device.messages(open).length === 2 &&
    device.messages(left).length === 2 &&
    moments(device, "/api/channels").length > 0;
  await Promise.all(devices.map((device) => device.until(() => isBack(device))));

  for (const device of devices) {
    const count = (path: string) => moments(device, path).length;
    // A machine that is busy may cut a connection once more by itself.
    const returns = count("/api/realtime/token");
    expect(count("/api/channels/numbers")).toBe(returns);
    expect([open, left].map((id) => count(`/api/channels/${id}/changes`))).toEqual([1, 1]);
    expect(asked(device)).toHaveLength(2 * returns + count("/api/channels") + 2);
    expect(count("/api/channels")).toBeLessThanOrEqual(returns);
  }
  // Spread over ten seconds, it is about five.
  for (const path of ["/api/channels", `/api/channels/${left}/changes`]) {
    expect(medianWaitMs(devices, path)).toBeGreaterThan(RETURN_SPREAD_MS / 4);
  }
}, 120_000);
