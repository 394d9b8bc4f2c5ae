import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { ChannelListing } from "@/lib/protocol/channels";
import type { MessagesPage } from "@/lib/protocol/messages";
import type { User } from "@/lib/protocol/users";
import type { PendingMessage } from "../messages/listed-message";
import { eraseCaches } from "./erase-caches";

/** One more than the last released one whenever a store comes, goes or changes its key. */
const VERSION = 1;
const PREFIX = "huddle-";

/** The end of a channel as this device keeps it. */
export interface KeptWindow {
  channelId: number;
  /** As if the server had given it: `lastChangeSeq` is the change up to which it is true. */
  page: MessagesPage;
  /** Who wrote these messages. */
  authors: User[];
  /** ISO 8601 UTC. */
  visitedAt: string;
}

/** What this device keeps for one person. */
export interface StorageSchema extends DBSchema {
  /** Messages the server has not confirmed; the keys rise in the order they were written. */
  outbox: { key: number; value: PendingMessage; indexes: { clientId: string } };
  /** The unsent text of each channel. */
  drafts: { key: number; value: { channelId: number; text: string } };
  /** The channels as they were listed last. */
  channels: { key: number; value: ChannelListing };
  /** The newest messages of the channels that were visited last. */
  windows: { key: number; value: KeptWindow; indexes: { visitedAt: string } };
}

export type Storage = IDBPDatabase<StorageSchema>;

/** Opens what this device keeps for a person; null where the browser keeps nothing, as in some private windows. */
export async function openStorage(userId: number): Promise<Storage | null> {
  try {
    return await openDB<StorageSchema>(`${PREFIX}${userId}`, VERSION, {
      upgrade: createStores,
      // Another tab erases it, or is newer: this one must not hold it up.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
}

/** The people this device keeps something for. */
export async function listStoredUsers(): Promise<number[]> {
  const databases = await indexedDB.databases();
  const names = databases.map(({ name }) => name ?? "").filter((name) => name.startsWith(PREFIX));
  return names.map((name) => Number(name.slice(PREFIX.length)));
}

/** Erases what this device keeps for a person: the database, and the page that the service worker keeps for them. */
export async function eraseStorage(userId: number): Promise<void> {
  await Promise.all([deleteDB(`${PREFIX}${userId}`), eraseCaches()]);
}

function createStores(storage: Storage): void {
  storage.createObjectStore("outbox", { autoIncrement: true }).createIndex("clientId", "clientId", { unique: true });
  storage.createObjectStore("drafts", { keyPath: "channelId" });
  storage.createObjectStore("channels", { keyPath: "id" });
  storage.createObjectStore("windows", { keyPath: "channelId" }).createIndex("visitedAt", "visitedAt");
}
