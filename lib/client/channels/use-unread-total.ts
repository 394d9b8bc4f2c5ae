import { useEffect, useRef, useState } from "react";
import { useAppSelector } from "../store/store-hooks";

/** Least pause between two totals: a browser draws the icon of a tab as a page of its own, and a busy channel counts on and on. */
const PAUSE_MS = 1_000;

/** Unread messages of all channels together, for the title of the page; at most a second old. */
export function useUnreadTotal(): number {
  const total = useAppSelector(({ channels }) =>
    Object.values(channels.byId).reduce((sum, channel) => sum + (channel.membership?.unreadCount ?? 0), 0),
  );
  const [shown, setShown] = useState(total);
  const shownAt = useRef(-Infinity);

  useEffect(() => {
    if (shown === total) return;
    const show = () => {
      shownAt.current = performance.now();
      setShown(total);
    };
    const timer = setTimeout(show, Math.max(0, shownAt.current + PAUSE_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [shown, total]);

  return shown;
}
