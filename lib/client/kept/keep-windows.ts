import type { IDBPObjectStore } from "idb";
import type { MessagesPage } from "@/lib/protocol/messages";
import type { ChannelsState } from "../channels/channels-slice";
import type { ChannelWindow } from "../messages/channel-window";
import type { MessagesState } from "../messages/messages-slice";
import { trimWindow } from "../messages/trim-window";
import type { KeptWindow, StorageSchema } from "../storage/open-storage";
import type { UsersState } from "../users/users-slice";

const MAX_CHANNELS = 30;
const MAX_MESSAGES = 200;

type WindowStore = IDBPObjectStore<StorageSchema, ("channels" | "windows")[], "windows", "readwrite">;

interface KeepWindows {
  channels: ChannelsState;
  messages: MessagesState;
  users: UsersState;
  /** When each channel was looked at last, ISO 8601 UTC. */
  visits: ReadonlyMap<number, string>;
  /** Objects that are written already; what is written here joins them. */
  written: WeakSet<object>;
}

/** Keeps the newest messages of the channels that one is in and has visited last, and nothing of any other. */
export async function keepWindows(kept: WindowStore, parts: KeepWindows): Promise<void> {
  const { byId } = parts.channels;
  for (const [key, window] of Object.entries(parts.messages.windows)) {
    const channelId = Number(key);
    if (byId[channelId]?.membership && !parts.written.has(window)) await keepWindow(kept, channelId, window, parts);
  }
  const byVisit = await kept.index("visitedAt").getAllKeys();
  // What this device kept of the list says nothing new about who is in which channel.
  const mine = byVisit.filter((id) => parts.channels.isRestored || byId[id]?.membership);
  const staying = new Set(mine.slice(-MAX_CHANNELS));
  await Promise.all(byVisit.filter((id) => !staying.has(id)).map((id) => kept.delete(id)));
}

async function keepWindow(
  kept: WindowStore,
  channelId: number,
  window: ChannelWindow,
  { users, visits, written }: KeepWindows,
): Promise<void> {
  const known = await kept.get(channelId);
  // Read ahead, and never looked at.
  const visitedAt = visits.get(channelId) ?? known?.visitedAt;
  const page = newerPage(window, known);
  if (!page || !visitedAt) return;
  const authorIds = [...new Set(page.messages.map(({ authorId }) => authorId))];
  const authors = authorIds.flatMap(
    (id) => users.byId[id] ?? known?.authors.filter((author) => author.id === id) ?? [],
  );
  await kept.put({ channelId, page, authors, visitedAt });
  // Whoever is still being fetched is written down with the next change.
  if (authors.length === authorIds.length) written.add(window);
}

/** A window that stands further back in the channel shows nothing of its end, and another tab may know more of it. */
function newerPage(window: ChannelWindow, known: KeptWindow | undefined): MessagesPage | undefined {
  const isOlder = known && window.watermark !== null && window.watermark < known.page.lastChangeSeq;
  if (window.watermark === null || window.hasMoreAfter || isOlder) return known?.page;
  const { messages, hasMoreBefore } = trimWindow(window, MAX_MESSAGES, "newer");
  const lastSeq = messages.at(-1)?.seq ?? 0;
  return { messages, hasMoreBefore, hasMoreAfter: false, lastSeq, lastChangeSeq: window.watermark };
}
