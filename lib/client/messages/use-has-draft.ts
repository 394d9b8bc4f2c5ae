import { useAppSelector } from "../store/store-hooks";

/** Whether something is written in a channel and not sent; blanks alone are nothing. */
export function useHasDraft(channelId: number): boolean {
  return useAppSelector(({ drafts }) => (drafts[channelId] ?? "").trim() !== "");
}
