import { useEffect, useEffectEvent, type RefObject } from "react";

/** Takes the End key in a list for the way to its end: the browser's own leads to the end of what is drawn. */
export function useEndKey(scroller: RefObject<HTMLElement | null>, onEnd: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, shiftKey } = event;
    // Where one writes it is for the text, and with Shift it selects.
    const isWriting = target instanceof Element && target.closest("input, textarea") !== null;
    if (key !== "End" || shiftKey || isWriting) return;
    event.preventDefault();
    onEnd();
  });
  useEffect(() => {
    const { current } = scroller;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    current?.addEventListener("keydown", listener);
    return () => current?.removeEventListener("keydown", listener);
  }, [scroller]);
}
