import { useAppSelector } from "../store/store-hooks";

/** Whether anything is unread in any channel. */
export function useHasUnread(): boolean {
  return useAppSelector(({ channels }) =>
    Object.values(channels.byId).some((channel) => (channel.membership?.unreadCount ?? 0) > 0),
  );
}
