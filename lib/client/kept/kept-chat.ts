import type { Message } from "@/lib/protocol/messages";
import { channelsRestored } from "../channels/channels-slice";
import { windowRestored } from "../messages/messages-slice";
import { openStorage, type Storage } from "../storage/open-storage";
import type { AppStore } from "../store/make-store";
import { usersHeard } from "../users/users-slice";
import { dropBody } from "./drop-body";
import { Keeper } from "./keeper";

/** What this device keeps of the chat, so that it can be read without a network: brought back, and kept up to date. */
export class KeptChat {
  private opening: Promise<Storage | null> | null = null;
  private readonly keeper: Keeper;

  constructor(private readonly store: AppStore) {
    this.keeper = new Keeper(store, () => this.open());
  }

  start(): void {
    this.keeper.start();
  }

  stop(): void {
    this.keeper.stop();
  }

  /** Brings back the channel list, if there is none. */
  async restoreChannels(): Promise<void> {
    const listings = await this.use((storage) => storage.getAll("channels"));
    if (listings && listings.length > 0) this.store.dispatch(channelsRestored(listings));
  }

  /** Brings back the end of a channel and who wrote it, if nothing of it is here. */
  async restoreWindow(channelId: number): Promise<void> {
    const kept = await this.use((storage) => storage.get("windows", channelId));
    if (!kept) return;
    const { byId } = this.store.getState().users;
    this.store.dispatch(usersHeard(kept.authors.filter(({ id }) => !(id in byId))));
    this.store.dispatch(windowRestored({ channelId, page: kept.page }));
  }

  /** A message was deleted: its words leave this device too. [MSG4] */
  async dropBody(tombstone: Message): Promise<void> {
    await this.use((storage) => dropBody(storage, tombstone));
  }

  private async use<T>(query: (storage: Storage) => Promise<T>): Promise<T | undefined> {
    try {
      const storage = await this.open();
      return storage ? await query(storage) : undefined;
    } catch {
      // Another tab has just erased it.
      return undefined;
    }
  }

  private open(): Promise<Storage | null> {
    this.opening ??= openStorage(this.store.getState().viewer.user.id);
    return this.opening;
  }
}
