import { useEffect, type RefObject } from "react";

/** Gives an element the focus, without scrolling to it, as soon as it takes it. */
export function useFocusWhen(isWanted: boolean, element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element;
    if (!isWanted || !current) return;
    let frame = requestAnimationFrame(function take() {
      current.focus({ preventScroll: true });
      if (document.activeElement !== current) frame = requestAnimationFrame(take);
    });
    return () => cancelAnimationFrame(frame);
  }, [isWanted, element]);
}
