const KEY = "huddle.recent";
const MAX_KEPT = 20;

/** The keys of the places that were opened last in this browser, the newest first. */
export function recentPlaces(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
  } catch {
    // What another program wrote there, or a browser that keeps nothing: the list is a courtesy.
    return [];
  }
}

/** Keeps that a channel or a person was opened, for the next time one looks for it. */
export function rememberPlace(kind: "channel" | "person", id: number): void {
  const key = `${kind}:${id}`;
  const others = recentPlaces().filter((other) => other !== key);
  try {
    localStorage.setItem(KEY, JSON.stringify([key, ...others].slice(0, MAX_KEPT)));
  } catch {
    // A browser that keeps nothing.
  }
}
