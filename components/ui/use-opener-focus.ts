import { useRef } from "react";
import type { Opener } from "./use-opener";

interface OpenerFocus {
  onInteractOutside: (event: Event) => void;
  onCloseAutoFocus: (event: Event) => void;
}

/** Gives the focus back to the button at which something stood, unless it was left for another place of the page. */
export function useOpenerFocus({ button }: Opener): OpenerFocus {
  const isLeft = useRef(false);
  return {
    onInteractOutside(event) {
      // The button closes it by itself: closed already, it would open it again.
      if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault();
      else isLeft.current = true;
    },
    onCloseAutoFocus(event) {
      event.preventDefault();
      if (!isLeft.current) button.current?.focus();
      isLeft.current = false;
    },
  };
}
