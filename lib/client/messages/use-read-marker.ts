import { useCallback, useEffect, useRef } from "react";
import { useChatClient } from "../store/use-chat-client";

/** Marks a channel read up to what was shown; what is shown while nobody looks counts from when someone does. [MSG8] */
export function useReadMarker(channelId: number): { markRead: (seq: number) => void } {
  const { readMarker } = useChatClient();
  const shownSeq = useRef(0);

  useEffect(() => {
    shownSeq.current = 0;
    const onVisible = () => {
      if (document.visibilityState === "visible") readMarker.markRead(channelId, shownSeq.current);
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [readMarker, channelId]);

  const markRead = useCallback(
    (seq: number) => {
      shownSeq.current = Math.max(shownSeq.current, seq);
      if (document.visibilityState === "visible") readMarker.markRead(channelId, seq);
    },
    [readMarker, channelId],
  );
  return { markRead };
}
