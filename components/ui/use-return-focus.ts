import { useRef } from "react";

const FOCUSABLE = "[tabindex], a[href], button, input, select, textarea";

interface ReturnFocus {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

/**
 * Gives the focus back to where it was before a dialog took it: Radix does so only for a trigger of its own.
 *
 * Where that is gone by then, as the button of a message that was just deleted, what it stood in takes the focus: it must not
 * fall to the page, where the next key would be lost.
 */
export function useReturnFocus(): ReturnFocus {
  const cameFrom = useRef<HTMLElement[]>([]);
  return {
    onOpenAutoFocus() {
      cameFrom.current = [...focusablesFrom(document.activeElement)];
    },
    onCloseAutoFocus(event) {
      event.preventDefault();
      cameFrom.current.find((element) => element.isConnected)?.focus();
    },
  };
}

/** An element and what it stands in, as far as they can take the focus, from the innermost. */
function* focusablesFrom(element: Element | null): Generator<HTMLElement> {
  for (let at = element; at; at = at.parentElement) {
    if (at instanceof HTMLElement && at.matches(FOCUSABLE)) yield at;
  }
}
