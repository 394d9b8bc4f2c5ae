import "fake-indexeddb/auto";
import type { PendingMessage } from "@/lib/client/messages/listed-message";
import { OutboxStorage } from "@/lib/client/messages/outbox-storage";
import { DeviceStorage } from "@/lib/client/storage/device-storage";
import { eraseStorage } from "@/lib/client/storage/open-storage";

const message = (clientId: string): PendingMessage => ({
  ...{ clientId, channelId: 1, authorId: 1, body: clientId, createdAt: "2026-03-01T10:00:00.000Z" },
  delivery: { state: "sending" },
});
const bodies = async (storage: OutboxStorage) => (await storage.read())?.map(({ body }) => body);

afterEach(() => eraseStorage(1));

it("keeps messages in the order they were written, over the end of the page", async () => {
  const device = new DeviceStorage(1);
  const storage = new OutboxStorage(device);
  for (const name of ["b", "a", "c"]) expect(await storage.add(message(name))).toBe(true);
  device.close();
  expect(await bodies(new OutboxStorage(new DeviceStorage(1)))).toEqual(["b", "a", "c"]);
  expect(await bodies(new OutboxStorage(new DeviceStorage(2)))).toEqual([]);
});

it("keeps its place when something has become of it, and lets go of it by its name", async () => {
  const storage = new OutboxStorage(new DeviceStorage(1));
  for (const name of ["a", "b"]) await storage.add(message(name));
  await storage.update({ ...message("a"), delivery: { state: "failed", error: { code: "forbidden" } } });
  expect((await storage.read())?.map(({ delivery }) => delivery.state)).toEqual(["failed", "sending"]);
  await storage.remove("a");
  expect(await bodies(storage)).toEqual(["b"]);
  await storage.update(message("a"));
  expect(await bodies(storage)).toEqual(["b"]);
});

it("takes the place of the draft it was, in one go", async () => {
  const device = new DeviceStorage(1);
  await device.use((storage) => storage.put("drafts", { channelId: 1, text: "a" }));
  await new OutboxStorage(device).add(message("a"));
  expect(await device.use((storage) => storage.getAll("drafts"))).toEqual([]);
});

it("says that nothing is kept once another tab has erased it", async () => {
  const storage = new OutboxStorage(new DeviceStorage(1));
  await storage.add(message("a"));
  await eraseStorage(1);
  expect(await storage.add(message("b"))).toBe(false);
  expect(await storage.read()).toBeNull();
});
