import { useSyncExternalStore } from "react";

/** Whether shortcuts go by ⌘ here instead of by Ctrl; false until the page is live. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
}
