import { eraseCaches } from "../storage/erase-caches";
import { openStorage } from "../storage/open-storage";

/** Erases what this device keeps of the chat for a person, but not what they wrote and have not sent. */
export async function eraseKept(userId: number): Promise<void> {
  try {
    const storage = await openStorage(userId);
    await Promise.all([storage?.clear("channels"), storage?.clear("windows"), eraseCaches()]);
    storage?.close();
  } catch {
    // Another tab erases all of it.
  }
}
