import { readOwn, writeOwn } from "@/lib/client/sessions/own-memory";

interface RecentList {
  /** The newest first. */
  read: () => string[];
  /** Puts one in front, and drops the oldest of too many. */
  add: (entry: string) => void;
}

/** The last few of something that this person used on this device; the entries have no spaces. */
export function recentList(key: string, max: number): RecentList {
  const read = () => (readOwn(key) ?? "").split(" ").filter((entry) => entry !== "");
  return {
    read,
    add(entry) {
      const others = read().filter((other) => other !== entry);
      writeOwn(key, [entry, ...others].slice(0, max).join(" "));
    },
  };
}
