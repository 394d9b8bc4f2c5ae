import { useCallback } from "react";
import { useLateEffect } from "../painting/use-late-effect";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { setCurrentChannel } from "./websocket-slice";

export type ChannelSocketStatus = "joining" | "joined" | "away";

/**
 * Looks at a channel while its component is shown; every reconnect joins it again and fetches what was missed. [RT4]
 *
 * `away`: not connected, or not a member.
 */
export function useChannelSocket(channelId: number): { status: ChannelSocketStatus } {
  const { service, store, typing } = useChatClient();
  const isMember = useAppSelector(({ channels }) => Boolean(channels.byId[channelId]?.membership));
  const isConnected = useAppSelector(({ websocket }) => websocket.connectionState.status === "connected");
  const joinState = useAppSelector(({ websocket }) => websocket.joinState);

  const join = useCallback(() => {
    if (!isMember) return;
    store.dispatch(setCurrentChannel(channelId));
    service.joinChannel(channelId);
    return () => {
      typing.leave(channelId);
      service.leaveChannel(channelId);
      store.dispatch(setCurrentChannel(null));
    };
  }, [channelId, isMember, service, store, typing]);
  useLateEffect(join);

  if (!isMember || !isConnected || joinState === "refused") return { status: "away" };
  return { status: joinState };
}
