import { useRef } from "react";

interface ReturnFocus {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

/** Gives the focus back to where it was before a dialog took it: Radix does so only for a trigger of its own. */
export function useReturnFocus(): ReturnFocus {
  const cameFrom = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      cameFrom.current = document.activeElement;
    },
    onCloseAutoFocus(event) {
      event.preventDefault();
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    },
  };
}
