import { useCallback, useEffect, useRef } from "react";
import { useChatClient } from "../store/use-chat-client";

/**
 * Marks a channel read up to what was shown; what is shown while nobody looks counts from when someone does. [MSG8]
 *
 * A window that is in view but not in use is not looked at: it may lie beside the one that is.
 */
export function useReadMarker(channelId: number): { markRead: (seq: number) => void } {
  const { readMarker } = useChatClient();
  const shownSeq = useRef(0);

  useEffect(() => {
    shownSeq.current = 0;
    const onLook = () => {
      if (isLookedAt()) readMarker.markRead(channelId, shownSeq.current);
    };
    document.addEventListener("visibilitychange", onLook);
    window.addEventListener("focus", onLook);
    return () => {
      document.removeEventListener("visibilitychange", onLook);
      window.removeEventListener("focus", onLook);
    };
  }, [readMarker, channelId]);

  const markRead = useCallback(
    (seq: number) => {
      shownSeq.current = Math.max(shownSeq.current, seq);
      if (isLookedAt()) readMarker.markRead(channelId, seq);
    },
    [readMarker, channelId],
  );
  return { markRead };
}

function isLookedAt(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}
