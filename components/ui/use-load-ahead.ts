import { useEffect } from "react";
import { loadAhead } from "./loaded-ahead";

/** Where a browser does not say when it rests: after what the page itself does at its beginning. */
const REST_MS = 1000;

/** Loads what opens at a click once the page has all it needs for itself, and rests. */
export function useLoadAhead(): void {
  useEffect(() => {
    const stops: (() => void)[] = [];

    function whenResting() {
      // Safari has no such call.
      if (typeof requestIdleCallback === "function") {
        const id = requestIdleCallback(loadAhead);
        stops.push(() => cancelIdleCallback(id));
      } else {
        const id = setTimeout(loadAhead, REST_MS);
        stops.push(() => clearTimeout(id));
      }
    }

    if (document.readyState === "complete") whenResting();
    else {
      window.addEventListener("load", whenResting, { once: true });
      stops.push(() => window.removeEventListener("load", whenResting));
    }
    return () => stops.forEach((stop) => stop());
  }, []);
}
