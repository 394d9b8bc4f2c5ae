import { afterPaint } from "@/lib/client/frames/after-paint";

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
/** What calls off each step that the window has not heard of. */
const pending = new Set<() => void>();

/** Goes to another address of the page that is here, without asking the server for one. */
export function pushAddress(address: string): void {
  go(address, () => window.history.pushState(null, "", address));
}

/** The same, in the present one's place. */
export function replaceAddress(address: string): void {
  go(address, () => window.history.replaceState(null, "", address));
}

/** How far the page is ahead of what Next has told of; null when it is not. */
export function aheadNow(): Ahead | null {
  return ahead;
}

/** Path and query that the page is at: the window hears of them a moment later. */
export function addressNow(): string {
  const { pathname, search } = window.location;
  return ahead?.pushed.at(-1) ?? pathname + search;
}

export function pathNow(): string {
  return addressNow().split("?", 1)[0] ?? "";
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

function go(address: string, change: () => void): void {
  const { base, pushed } = ahead ?? { base: addressNow(), pushed: [] };
  ahead = { base, pushed: [...pushed, address] };
  // Next hears of it and goes through all of the page: after what is drawn now.
  const callOff = afterPaint(() => {
    pending.delete(callOff);
    change();
  });
  pending.add(callOff);
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
  for (const callOff of pending) callOff();
  pending.clear();
}

function tell(): void {
  for (const listener of listeners) listener();
}
