import { useAppSelector } from "../store/store-hooks";

/** Unread messages of all channels together, for the title of the page. */
export function useUnreadTotal(): number {
  return useAppSelector(({ channels }) =>
    Object.values(channels.byId).reduce((total, channel) => total + (channel.membership?.unreadCount ?? 0), 0),
  );
}
