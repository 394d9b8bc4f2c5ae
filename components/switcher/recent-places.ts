import { readOwn, writeOwn } from "@/lib/client/sessions/own-memory";

const KEY = "places";
const MAX_KEPT = 20;

/** The keys of the places that this person opened last on this device, the newest first. */
export function recentPlaces(): string[] {
  return (readOwn(KEY) ?? "").split(" ").filter((key) => key !== "");
}

/** Keeps that a channel or a person was opened, for the next time one looks for it. */
export function rememberPlace(kind: "channel" | "person", id: number): void {
  const key = `${kind}:${id}`;
  const others = recentPlaces().filter((other) => other !== key);
  writeOwn(KEY, [key, ...others].slice(0, MAX_KEPT).join(" "));
}
