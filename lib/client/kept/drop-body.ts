import type { Message } from "@/lib/protocol/messages";
import type { Storage } from "../storage/open-storage";

/** Puts the tombstone in the place of what this device kept of a message, in a channel that nobody may have opened since. */
export async function dropBody(storage: Storage, tombstone: Message): Promise<void> {
  const { store, done } = storage.transaction("windows", "readwrite");
  const kept = await store.get(tombstone.channelId);
  if (kept) {
    const messages = kept.page.messages.map((message) => (message.id === tombstone.id ? tombstone : message));
    await store.put({ ...kept, page: { ...kept.page, messages } });
  }
  await done;
}
