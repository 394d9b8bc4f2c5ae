import { useEffect, useState } from "react";
import type { FindPinyin } from "./rank-places";

const CHINESE = /\p{Script=Han}/u;

/** Finds names by their pinyin; null until it is loaded, which happens only where a name is Chinese. */
export function usePinyin(names: readonly string[]): FindPinyin | null {
  const [findPinyin, setFindPinyin] = useState<FindPinyin | null>(null);
  const isNeeded = findPinyin === null && names.some((name) => CHINESE.test(name));

  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    import("./find-pinyin").then(
      (loaded) => isCurrent && setFindPinyin(() => loaded.findPinyin),
      // Without a connection it cannot be had: names are found as they are written.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isNeeded]);

  return findPinyin;
}
