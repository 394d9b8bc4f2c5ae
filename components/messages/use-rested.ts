import { startTransition, useEffect, useEffectEvent, useState } from "react";
import type { MessageRow } from "./message-rows";

/** A row that was there twice, this far apart, is there to stay. */
const REST_MS = 600;
/** So many at a time: the page does not stop for them. */
const STEP_ROWS = 20;

const NONE: ReadonlySet<string> = new Set();

/**
 * Which of the rows that are in the page have been there for a while, by their keys, the newest first.
 *
 * What of them only the keyboard or a screen reader needs is drawn then: in a flood it would cost more than the messages.
 *
 * @param isActing nothing is drawn in between two keys, or before a click
 */
export function useRested(drawn: readonly MessageRow[], isActing: () => boolean): ReadonlySet<string> {
  const [rested, setRested] = useState(NONE);
  const isAnyNew = drawn.some(({ key }) => !rested.has(key));

  const keysNow = useEffectEvent(() => new Set(drawn.map(({ key }) => key)));
  const rest = useEffectEvent((before: ReadonlySet<string>) => {
    const staying = drawn.map(({ key }) => key).filter((key) => before.has(key));
    const next = staying.filter((key) => !rested.has(key)).slice(-STEP_ROWS);
    if (next.length === 0 || isActing()) return;
    const all = new Set([...staying.filter((key) => rested.has(key)), ...next]);
    startTransition(() => setRested(all));
  });

  useEffect(() => {
    if (!isAnyNew) return;
    let before = keysNow();
    const timer = setInterval(() => {
      rest(before);
      before = keysNow();
    }, REST_MS);
    return () => clearInterval(timer);
  }, [isAnyNew]);

  return rested;
}
