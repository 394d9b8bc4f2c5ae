import { eraseCaches } from "../storage/erase-caches";
import { inTime } from "../storage/in-time";
import { listStoredUsers, openStorage } from "../storage/open-storage";

/**
 * Erases what this device keeps to be read, whoever it is kept for, but not what they wrote and have not sent.
 *
 * For a session that ends by itself, and for whoever comes: one may have ended while no page was open.
 */
export async function eraseKept(): Promise<void> {
  await inTime(Promise.all([eraseCaches(), eraseChats()]));
}

async function eraseChats(): Promise<void> {
  const userIds = await listStoredUsers();
  await Promise.all(userIds.map(eraseChat));
}

async function eraseChat(userId: number): Promise<void> {
  const storage = await openStorage(userId);
  await Promise.all([storage?.clear("channels"), storage?.clear("windows")]);
  storage?.close();
}
