import type { Message } from "@/lib/protocol/messages";
import { channelsRestored } from "../channels/channels-slice";
import { windowRestored } from "../messages/messages-slice";
import type { DeviceStorage } from "../storage/device-storage";
import type { AppStore } from "../store/make-store";
import { usersHeard } from "../users/users-slice";
import { dropBody } from "./drop-body";
import { Keeper } from "./keeper";

/** What this device keeps of the chat, so that it can be read without a network: brought back, and kept up to date. */
export class KeptChat {
  private readonly keeper: Keeper;

  constructor(
    private readonly store: AppStore,
    private readonly device: DeviceStorage,
  ) {
    this.keeper = new Keeper(store, device);
  }

  start(): void {
    this.keeper.start();
  }

  stop(): void {
    this.keeper.stop();
  }

  /** Brings back the channel list, if there is none. */
  async restoreChannels(): Promise<void> {
    const listings = await this.device.use((storage) => storage.getAll("channels"));
    if (listings && listings.length > 0) this.store.dispatch(channelsRestored(listings));
  }

  /** Brings back the end of a channel and who wrote it, if nothing of it is here. */
  async restoreWindow(channelId: number): Promise<void> {
    const kept = await this.device.use((storage) => storage.get("windows", channelId));
    if (!kept) return;
    const { byId } = this.store.getState().users;
    this.store.dispatch(usersHeard(kept.authors.filter(({ id }) => !(id in byId))));
    this.store.dispatch(windowRestored({ channelId, page: kept.page }));
  }

  /** A message was deleted: its words leave this device too. [MSG4] */
  async dropBody(tombstone: Message): Promise<void> {
    await this.device.use((storage) => dropBody(storage, tombstone));
  }
}
