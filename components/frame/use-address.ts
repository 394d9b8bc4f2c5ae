import { usePathname, useSearchParams } from "next/navigation";
import { useLayoutEffect, useSyncExternalStore } from "react";
import { addressAt, aheadNow, listenForAddress, onRouted } from "./address";

/**
 * Path and query of the page, as soon as the page has gone there.
 *
 * Next tells of an address that needs no page from the server in a transition: drawn in slices, with frames in between that
 * show nothing new. Whoever clicks on a channel waits for it.
 */
export function useAddress(): { path: string; query: URLSearchParams } {
  const path = usePathname();
  const search = useSearchParams().toString();
  const routed = search === "" ? path : `${path}?${search}`;
  const ahead = useSyncExternalStore(listenForAddress, aheadNow, () => null);
  useLayoutEffect(() => onRouted(routed), [routed]);
  const [now = "", query] = (ahead ? addressAt(routed, ahead) : routed).split("?", 2);
  return { path: now, query: new URLSearchParams(query) };
}
