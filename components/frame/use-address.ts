import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useSyncExternalStore } from "react";

export interface Address {
  path: string;
  query: URLSearchParams;
}

const listeners = new Set<() => void>();

/**
 * The address of the page, as soon as it changes.
 *
 * Next tells of a change that needs no page from the server in a transition: drawn in slices, with frames in between that
 * show nothing new. Whoever clicks on a channel waits for it.
 */
export function useAddress(): Address {
  const path = usePathname();
  const query = useSearchParams().toString();
  const address = useSyncExternalStore(subscribe, addressNow, () => `${path}?${query}`);
  return useMemo(() => {
    const [now = "", search = ""] = address.split("?", 2);
    return { path: now, query: new URLSearchParams(search) };
  }, [address]);
}

/** Goes to another address of the page that is here, without asking the server for one. */
export function pushAddress(address: string): void {
  window.history.pushState(null, "", address);
  listeners.forEach((listener) => listener());
}

/** The same, in the present one's place. */
export function replaceAddress(address: string): void {
  window.history.replaceState(null, "", address);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Back and forward.
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

function addressNow(): string {
  return `${window.location.pathname}?${window.location.search.slice(1)}`;
}
