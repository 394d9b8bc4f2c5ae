import { useEffect, type RefObject } from "react";

/** Takes the focus into a text area, at its end, with each new key; null does not. */
export function useFocusOn(area: RefObject<HTMLTextAreaElement | null>, key: string | number | null): void {
  useEffect(() => {
    const { current } = area;
    if (!current || key === null) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [area, key]);
}
