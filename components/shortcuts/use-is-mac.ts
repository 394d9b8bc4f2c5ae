import { useSyncExternalStore } from "react";

/** Whether this is one of Apple's machines, whose keys have other names; no to the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}
