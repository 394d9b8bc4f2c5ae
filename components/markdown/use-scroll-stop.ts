import { useEffect, useRef, useState } from "react";

/**
 * Makes of a box that scrolls a stop on the keyboard's way, with a name; one that shows everything is none.
 *
 * @returns the properties of the box.
 */
export function useScrollStop<Box extends HTMLElement>(name: string) {
  const ref = useRef<Box>(null);
  const [isScrolling, setScrolling] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setScrolling(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight);
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return { ref, ...(isScrolling && { tabIndex: 0, role: "group", "aria-label": name }) };
}
