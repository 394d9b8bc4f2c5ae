import { useAppSelector } from "../store/store-hooks";

/** Whether what a page shows of a channel is what this device kept, and may not be all there is by now. */
export function useIsRestored(channelId: number): boolean {
  return useAppSelector(
    ({ channels, messages }) => channels.isRestored || Boolean(messages.windows[channelId]?.isRestored),
  );
}
