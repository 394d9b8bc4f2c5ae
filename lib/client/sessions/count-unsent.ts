import { DeviceStorage } from "../storage/device-storage";
import type { Unsent } from "./unsent";

/** The same as the chat counts, for a page without the chat: as far as this device keeps it. */
export async function countUnsent(userId: number): Promise<Unsent> {
  const device = new DeviceStorage(userId);
  const messages = await device.use((storage) => storage.count("outbox"));
  const drafts = await device.use((storage) => storage.getAll("drafts"));
  device.close();
  return { messages: messages ?? 0, drafts: drafts?.filter(({ text }) => text.trim() !== "").length ?? 0 };
}
