import { useCallback, useEffect, useEffectEvent } from "react";
import type { ChannelListing } from "@/lib/protocol/channels";
import { useLateEffect } from "../painting/use-late-effect";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { NEW_WINDOW, type ChannelWindow } from "./channel-window";
import { loadWindow } from "./load-window";
import { channelLeft, channelOpened, moveCalledOff, windowPrepared } from "./messages-slice";
import { openingPosition, type WindowPosition } from "./opening-position";

export interface OpenWindowOptions {
  /** It is drawn ahead otherwise: nobody looks at it, and nothing is read. */
  isShown?: boolean;
  /** The channel as the server showed it, until the list of channels is here. */
  initial?: Pick<ChannelListing, "lastSeq" | "membership">;
  /** The message an address points to; a new `visit` points to it once more. */
  pointed?: { seq: number; visit: number } | null;
  /** A stretch that was asked for could not be read, and the one before stays. */
  onFailure?: (error: unknown) => void;
}

/** Has a window of a channel's messages as long as they are shown, and reads into it what it opens with. [MSG5] */
export function useOpenWindow(
  channelId: number,
  { isShown = true, initial, pointed = null, onFailure }: OpenWindowOptions,
): void {
  const client = useChatClient();
  const { store, places, changeLog } = client;
  const isMissing = useAppSelector(({ messages }) => messages.windows[channelId] === undefined);

  const look = useCallback(() => {
    if (!isShown) return;
    store.dispatch(channelOpened({ channelId }));
    return () => void store.dispatch(channelLeft({ channelId, seq: places.get(channelId)?.seq ?? null }));
  }, [store, places, channelId, isShown]);
  useLateEffect(look);

  const open = useEffectEvent(() => {
    if (!isShown) return;
    // Now, and not with the late effect: what is shown must not be let go to make room for the channel that is left.
    if (!store.getState().messages.windows[channelId]?.isOpen) store.dispatch(windowPrepared({ channelId }));
    const { channels, messages } = store.getState();
    const window = messages.windows[channelId];
    // Whoever asked for the end is on the way there, whatever is unread.
    if (!pointed && window?.isMoving && window.position === "end") return;
    const { lastSeq = 0, membership = null } = channels.byId[channelId] ?? initial ?? {};
    const unreadCount = membership?.unreadCount ?? 0;
    const placeSeq = places.get(channelId)?.seq ?? null;
    const position = openingPosition({ window, lastSeq, unreadCount, pointedSeq: pointed?.seq ?? null, placeSeq });
    if (!position) {
      // Else what was asked for before would come and take the place of what is shown.
      if (window?.isMoving) store.dispatch(moveCalledOff({ channelId }));
      // Who is no member may read a public channel, but is told of nothing. [CH6]
      if (!membership) void changeLog.catchUp(channelId);
      return;
    }
    if (isOnItsWay(window, position)) return;
    loadWindow(client, channelId, position).catch((error: unknown) => {
      // Where nothing is shown, the status says so; where what this device kept is, a line does.
      const { status, isRestored } = store.getState().messages.windows[channelId] ?? NEW_WINDOW;
      if (status === "ready" && !isRestored) onFailure?.(error);
    });
  });
  useEffect(() => open(), [channelId, isShown, isMissing, pointed?.seq, pointed?.visit]);
}

/** React mounts twice where it is strict, and the first request will do. */
function isOnItsWay(window: ChannelWindow | undefined, wanted: WindowPosition): boolean {
  if (!window?.isMoving) return false;
  const { position } = window;
  if (typeof wanted === "object") return typeof position === "object" && position.around === wanted.around;
  return position === wanted;
}
