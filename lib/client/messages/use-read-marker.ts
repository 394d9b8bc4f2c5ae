import { useCallback, useEffect, useRef } from "react";
import { readSeqOf } from "../channels/listed-channel";
import { afterPaint } from "../painting/after-paint";
import type { AppStore } from "../store/make-store";
import { useChatClient } from "../store/use-chat-client";

/** What is in view, from the first message to the last one that ended there. */
export interface SeenStretch {
  fromSeq: number;
  toSeq: number;
}

/**
 * Marks a channel read up to what was shown; what is shown while nobody looks counts from when someone does. [MSG8]
 *
 * Who looks at something further on has not read what lies before it: what is shown counts when it goes on from what
 * was read, or when it is the channel's end. A window that is in view but not in use is not looked at: it may lie beside
 * the one that is.
 *
 * @param isShown it is drawn ahead otherwise
 */
export function useReadMarker(channelId: number, isShown = true): { markRead: (seen: SeenStretch) => void } {
  const { readMarker, store } = useChatClient();
  const shownSeq = useRef(0);
  const isPainted = useRef(false);

  useEffect(() => {
    shownSeq.current = 0;
    isPainted.current = false;
    const onLook = () => {
      if (isLookedAt()) readMarker.markRead(channelId, shownSeq.current);
    };
    // Whoever opens a channel does not wait for its count to go; what comes into an open one is never counted.
    const callOff = afterPaint(() => {
      isPainted.current = true;
      onLook();
    });
    document.addEventListener("visibilitychange", onLook);
    window.addEventListener("focus", onLook);
    return () => {
      callOff();
      document.removeEventListener("visibilitychange", onLook);
      window.removeEventListener("focus", onLook);
    };
  }, [readMarker, channelId, isShown]);

  const markRead = useCallback(
    (seen: SeenStretch) => {
      if (!goesOn(store, channelId, seen, shownSeq.current)) return;
      shownSeq.current = Math.max(shownSeq.current, seen.toSeq);
      if (isPainted.current && isLookedAt()) readMarker.markRead(channelId, seen.toSeq);
    },
    [readMarker, store, channelId],
  );
  return { markRead };
}

function goesOn(store: AppStore, channelId: number, { fromSeq, toSeq }: SeenStretch, shownSeq: number): boolean {
  const channel = store.getState().channels.byId[channelId];
  if (!channel) return false;
  const readSeq = Math.max(shownSeq, readSeqOf(channel));
  return fromSeq <= readSeq + 1 || toSeq >= channel.lastSeq;
}

function isLookedAt(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}
