import type { ChannelsState } from "./channels-slice";
import { useAppSelector } from "../store/store-hooks";

/** Whether the list of channels is here, for those who need nothing of what it says. */
export function useChannelsStatus(): ChannelsState["status"] {
  return useAppSelector(({ channels }) => channels.status);
}
