import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Makes the text area it is given to as high as its text, where the browser does not by itself; the most it may be is said by its
 * style. Measuring lays the page out twice for each key.
 */
export function useGrowingHeight(text: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || growsByItself(current)) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);
  return area;
}

function growsByItself(area: HTMLElement): boolean {
  return "fieldSizing" in area.style;
}
