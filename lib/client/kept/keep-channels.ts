import type { IDBPObjectStore } from "idb";
import type { ChannelsState } from "../channels/channels-slice";
import type { StorageSchema } from "../storage/open-storage";

type ChannelStore = IDBPObjectStore<StorageSchema, ("channels" | "windows")[], "channels", "readwrite">;

interface KeepChannels {
  channels: ChannelsState;
  /** Objects that are written already; what is written here joins them. */
  written: WeakSet<object>;
}

/** Keeps the channel list as the server gave it. */
export async function keepChannels(kept: ChannelStore, { channels, written }: KeepChannels): Promise<void> {
  if (channels.isRestored) return;
  const listings = Object.values(channels.byId).filter((listing) => !written.has(listing));
  await Promise.all(listings.map((listing) => kept.put(listing)));
  for (const listing of listings) written.add(listing);
  const gone = (await kept.getAllKeys()).filter((id) => !(id in channels.byId));
  await Promise.all(gone.map((id) => kept.delete(id)));
}
