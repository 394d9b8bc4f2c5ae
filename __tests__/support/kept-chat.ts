import { channelsArrived } from "@/lib/client/channels/channels-slice";
import { KeptChat } from "@/lib/client/kept/kept-chat";
import {
  channelLeft,
  channelOpened,
  windowArrived,
  windowPrepared,
  windowRequested,
} from "@/lib/client/messages/messages-slice";
import { DeviceStorage } from "@/lib/client/storage/device-storage";
import { openStorage } from "@/lib/client/storage/open-storage";
import { makeStore } from "@/lib/client/store/make-store";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ModelChannel } from "./model-channel";
import { person } from "./small-chat";

export const ADA = 1;

export const listing = (id: number, channel = new ModelChannel(id)): ChannelListing => ({
  ...{
    id,
    kind: "channel",
    name: `channel ${id}`,
    topic: "",
    isPrivate: false,
    isGeneral: id === 1,
    isArchived: false,
  },
  ...{ createdBy: ADA, lastSeq: channel.lastSeq, lastChangeSeq: channel.lastChangeSeq, memberCount: 2 },
  membership: { lastReadSeq: channel.lastSeq, unreadCount: 0, mentionCount: 0 },
});

/** A page of the chat without a server, and what its device keeps of it. */
export function openKeptChat() {
  const currentUser = { ...person(ADA, "Ada"), locale: null };
  const store = makeStore({ currentUser, workspace: { name: "Engines", registration: "invite" } });
  const kept = new KeptChat(store, new DeviceStorage(ADA));
  kept.start();
  return {
    store,
    kept,
    list: (listings: ChannelListing[]) => store.dispatch(channelsArrived(listings)),
    /** Looks at a channel whose newest messages the server gives, and leaves it. */
    visit(channel: ModelChannel, channelId: number, limit = 50) {
      store.dispatch(channelOpened({ channelId }));
      this.read(channel, channelId, limit);
      store.dispatch(channelLeft({ channelId, seq: null }));
    },
    /** Reads a channel that is about to be looked at, and may not be after all. */
    read(channel: ModelChannel, channelId: number, limit = 50) {
      store.dispatch(windowPrepared({ channelId }));
      store.dispatch(windowRequested({ channelId, position: "newest" }));
      const request = store.getState().messages.windows[channelId]?.request ?? 0;
      store.dispatch(windowArrived({ channelId, request, page: channel.newestPage(limit) }));
    },
    /** What is due is written when the page goes. */
    putAway: () => window.dispatchEvent(new Event("pagehide")),
  };
}

/** The channels that are kept, the one visited last at the end. */
export async function keptIds(): Promise<number[]> {
  const storage = await openStorage(ADA);
  const ids = (await storage?.getAllKeysFromIndex("windows", "visitedAt")) ?? [];
  storage?.close();
  return ids;
}

/** The messages that are kept of a channel. */
export async function keptBodies(channelId: number): Promise<string[] | undefined> {
  const storage = await openStorage(ADA);
  const window = await storage?.get("windows", channelId);
  storage?.close();
  return window?.page.messages.map(({ body }) => body);
}
