import type { SkinTone } from "frimousse";
import { readOwn, writeOwn } from "@/lib/client/sessions/own-memory";

const RECENT_KEY = "emoji";
const TONE_KEY = "skinTone";
/** One row of the picker. */
const RECENT_MAX = 8;

const TONES = new Set<string>(["none", "light", "medium-light", "medium", "medium-dark", "dark"]);

/** What this person picked last on this device, the latest first. */
export function recentEmoji(): string[] {
  return (readOwn(RECENT_KEY) ?? "").split(" ").filter((emoji) => emoji !== "");
}

export function rememberEmoji(emoji: string): void {
  const others = recentEmoji().filter((other) => other !== emoji);
  writeOwn(RECENT_KEY, [emoji, ...others].slice(0, RECENT_MAX).join(" "));
}

/** The skin tone this person chose on this device. */
export function chosenSkinTone(): SkinTone {
  const tone = readOwn(TONE_KEY) ?? "none";
  return TONES.has(tone) ? (tone as SkinTone) : "none";
}

export function rememberSkinTone(tone: SkinTone): void {
  writeOwn(TONE_KEY, tone);
}
