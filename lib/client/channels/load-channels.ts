import type { ChannelListing } from "@/lib/protocol/channels";
import { request } from "../api/request";
import { orKept } from "../kept/or-kept";
import type { AppStore } from "../store/make-store";
import { channelsArrived, channelsFailed, channelsRequested } from "./channels-slice";

/** A workspace where channels change faster than they are listed does not exist; a loop without an end may. */
const MAX_READS = 3;

/**
 * Reads the channel list, again when a push changed it meanwhile.
 *
 * @param restore brings in what this device kept, for when the server does not answer
 * @returns false when it could not be read; the state says so only when there is no list yet
 */
export async function loadChannels(
  store: AppStore,
  restore: () => Promise<void> | undefined = () => undefined,
): Promise<boolean> {
  store.dispatch(channelsRequested());
  try {
    for (let reads = 0; reads < MAX_READS; reads += 1) {
      const { version } = store.getState().channels;
      const answer = request<{ channels: ChannelListing[] }>("GET", "/api/channels");
      const { channels } = await orKept(answer, restore);
      const isLast = version === store.getState().channels.version || reads === MAX_READS - 1;
      if (isLast) store.dispatch(channelsArrived(channels));
      if (isLast) break;
    }
    return true;
  } catch {
    // Whatever it was, the way out is the same: a way to ask again.
    store.dispatch(channelsFailed());
    return false;
  }
}
