import { useMemo, useSyncExternalStore } from "react";

/** Whether the page is shown on what a media query describes; false until the page is live. */
export function useMediaQuery(query: string): boolean {
  // Made once: the browser works out each new list of them.
  const store = useMemo(() => mediaStore(query), [query]);
  return useSyncExternalStore(store.subscribe, store.matches, () => false);
}

function mediaStore(query: string) {
  let list: MediaQueryList | undefined;
  const made = () => (list ??= window.matchMedia(query));
  return {
    matches: () => made().matches,
    subscribe(onChange: () => void) {
      made().addEventListener("change", onChange);
      return () => made().removeEventListener("change", onChange);
    },
  };
}
