import { useAppSelector } from "../store/store-hooks";

/** Whether anything is being written in a channel: what depends on that alone need not follow each key. */
export function useHasDraft(channelId: number): boolean {
  return useAppSelector(({ drafts }) => (drafts[channelId] ?? "") !== "");
}
