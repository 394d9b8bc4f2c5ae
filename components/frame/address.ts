import { afterPaint } from "@/lib/client/painting/after-paint";

/** Addresses that this page has gone to by itself, the last one at the end, and the one it came from. */
export interface Ahead {
  base: string;
  pushed: readonly string[];
}

/** Next has told of an address long before. One that it was at already it does not tell of again. */
const AHEAD_MS = 5_000;

let ahead: Ahead | null = null;
let expiry: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
/** Calls off what Next is about to hear. */
let callOff = () => {};

/** Goes to another address of the page that is here, without asking the server for one. */
export function pushAddress(address: string): void {
  go(address, "pushState");
}

/** The same, in the present one's place. */
export function replaceAddress(address: string): void {
  go(address, "replaceState");
}

/** How far the page is ahead of what Next has told of; null when it is not. */
export function aheadNow(): Ahead | null {
  return ahead;
}

/** What the page is at, by what Next tells: that counts as soon as it is something else than what it told of before. */
export function addressAt(routed: string, { base, pushed }: Ahead): string {
  return routed === base || pushed.includes(routed) ? (pushed.at(-1) ?? routed) : routed;
}

/** Next has told of an address: the last one, or one that leads elsewhere. */
export function onRouted(routed: string): void {
  if (ahead && (routed === ahead.pushed.at(-1) || addressAt(routed, ahead) === routed)) forget();
}

/** @returns ends it */
export function listenForAddress(listener: () => void): () => void {
  // Back and forward are Next's: it knows which page was there.
  if (listeners.size === 0) window.addEventListener("popstate", beWithNext);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", beWithNext);
  };
}

function go(address: string, change: "pushState" | "replaceState"): void {
  const { pathname, search } = window.location;
  const { base, pushed } = ahead ?? { base: pathname + search, pushed: [] };
  ahead = { base, pushed: [...pushed, address] };
  const { history } = window;
  // The browser's own: Next has put something in its place by which it hears of it, and goes through all of the page. What it keeps
  // of the page in the entry before is true of this one, too.
  History.prototype[change].call(history, history.state, "", address);
  callOff();
  callOff = afterPaint(() => history.replaceState(null, "", address));
  clearTimeout(expiry);
  expiry = setTimeout(beWithNext, AHEAD_MS);
  tell();
}

function beWithNext(): void {
  forget();
  tell();
}

/** Whoever has gone elsewhere meanwhile stays there. */
function forget(): void {
  ahead = null;
  callOff();
}

function tell(): void {
  for (const listener of listeners) listener();
}
