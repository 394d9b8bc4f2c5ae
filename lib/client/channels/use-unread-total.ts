import { useEffect, useRef, useState } from "react";
import { useStore } from "react-redux";
import { afterPaint } from "../painting/after-paint";
import type { RootState } from "../store/make-store";
import { useAppSelector } from "../store/store-hooks";

/** Least pause between two totals: a browser draws the icon of a tab as a page of its own, and a busy channel counts on and on. */
const PAUSE_MS = 1_000;

/** Unread messages of all channels together, for the title of the page; at most a second old. */
export function useUnreadTotal(): number {
  const store = useStore<RootState>();
  const total = useAppSelector(unreadTotal);
  const [shown, setShown] = useState(total);
  const shownAt = useRef(-Infinity);
  const isCurrent = shown === total;

  useEffect(() => {
    if (isCurrent) return;
    let callOff = () => {};
    // What comes into view with a frame is counted until then.
    const show = () => {
      shownAt.current = performance.now();
      setShown(unreadTotal(store.getState()));
    };
    const pause = Math.max(0, shownAt.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => (callOff = afterPaint(show)), pause);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [store, shown, isCurrent]);

  return shown;
}

function unreadTotal({ channels }: RootState): number {
  return Object.values(channels.byId).reduce((sum, { membership }) => sum + (membership?.unreadCount ?? 0), 0);
}
