import { useEffect, useRef, type PointerEvent } from "react";
import { isPlainPress } from "@/components/ui/is-plain-press";

/** Whoever crosses something on their way is elsewhere by then; whoever means it presses a tenth of a second later at the earliest. */
const REST_MS = 70;

/**
 * Tells that something is about to be clicked: a mouse or a pen rests on it, or presses it. A finger may be about to scroll.
 *
 * @param onAim gets true, maybe twice for one click, and false when whoever came near has gone
 * @returns what the element has to tell
 */
export function useAim(onAim: (isAimed: boolean) => void) {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = () => clearTimeout(rest.current);
  useEffect(() => end, []);
  return {
    onPointerEnter({ pointerType }: PointerEvent) {
      end();
      if (pointerType !== "touch") rest.current = setTimeout(onAim, REST_MS, true);
    },
    onPointerLeave() {
      end();
      onAim(false);
    },
    onPointerDown(event: PointerEvent) {
      if (event.pointerType !== "touch" && isPlainPress(event)) onAim(true);
    },
  };
}
