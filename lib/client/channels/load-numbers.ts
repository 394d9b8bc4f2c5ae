import type { ChannelNumbers } from "@/lib/protocol/channels";
import { request } from "../api/request";
import type { AppStore } from "../store/make-store";
import { numbersArrived } from "./channels-slice";

/**
 * Reads how far each of my channels has come: from then on unread counts are right. [CH11]
 *
 * @param list the list of channels, where it is on its way: without it there is nothing that numbers could be of
 * @returns whether the channels are the ones that are known here
 * @throws ApiError when the numbers could not be read
 */
export async function loadNumbers(store: AppStore, list: Promise<unknown>): Promise<boolean> {
  const [{ numbers }] = await Promise.all([
    request<{ numbers: ChannelNumbers[] }>("GET", "/api/channels/numbers"),
    list,
  ]);
  store.dispatch(numbersArrived(numbers));
  const { byId } = store.getState().channels;
  const mine = Object.values(byId).filter(({ membership }) => membership !== null);
  return mine.length === numbers.length && numbers.every(({ channelId }) => byId[channelId]?.membership);
}
