import { useEffect, useSyncExternalStore } from "react";

/** Answers null until what it stands for is there; asks for it as soon as somebody wants it. */
interface UseOnDemand<Value> {
  (isWanted: boolean): Value | null;
  /** Asks for it before anybody wants it: then it is there at once. */
  load: () => void;
}

/**
 * Makes a hook of something that is loaded when it is first wanted, and once for the page.
 *
 * The hook answers null until then. What could not be loaded is asked for again by the next who wants it.
 */
export function onDemand<Value>(load: () => Promise<Value>): UseOnDemand<Value> {
  let value: Value | null = null;
  let isLoading = false;
  const listeners = new Set<() => void>();

  function start(): void {
    if (value !== null || isLoading) return;
    isLoading = true;
    load()
      .then((loaded) => {
        value = loaded;
        listeners.forEach((listener) => listener());
      })
      // Offline, or after an upgrade: what is shown meanwhile is complete without it.
      .catch(() => undefined)
      .finally(() => {
        isLoading = false;
      });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  function useOnDemand(isWanted: boolean): Value | null {
    useEffect(() => {
      if (isWanted) start();
    }, [isWanted]);
    return useSyncExternalStore(
      subscribe,
      () => (isWanted ? value : null),
      () => null,
    );
  }

  return Object.assign(useOnDemand, { load: start });
}
