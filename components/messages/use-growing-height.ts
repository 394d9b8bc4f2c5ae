import { useLayoutEffect, useRef, type RefObject } from "react";

/** Makes the text area it is given to as high as its text; the most it may be is said by its style. */
export function useGrowingHeight(text: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);
  return area;
}
