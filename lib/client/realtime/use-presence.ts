import { useMemo } from "react";
import { useAppSelector } from "../store/store-hooks";

const NOBODY: number[] = [];

/** Who of a channel is online; nobody for a channel that is not looked at. [RT6] */
export function usePresence(channelId: number): { onlineUserIds: ReadonlySet<number>; onlineCount: number } {
  const onlineUsers = useAppSelector(({ websocket }) =>
    websocket.currentChannelId === channelId ? websocket.onlineUsers : NOBODY,
  );
  return useMemo(() => ({ onlineUserIds: new Set(onlineUsers), onlineCount: onlineUsers.length }), [onlineUsers]);
}
