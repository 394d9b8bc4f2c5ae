import type { SkinTone } from "frimousse";

const RECENT_KEY = "huddle.recentEmoji";
const TONE_KEY = "huddle.skinTone";
/** One row of the picker. */
const RECENT_MAX = 8;

const TONES = new Set<string>(["none", "light", "medium-light", "medium", "medium-dark", "dark"]);

/** What was picked last on this device, the latest first. */
export function recentEmoji(): string[] {
  return (read(RECENT_KEY) ?? "").split(" ").filter((emoji) => emoji !== "");
}

export function rememberEmoji(emoji: string): void {
  const others = recentEmoji().filter((other) => other !== emoji);
  write(RECENT_KEY, [emoji, ...others].slice(0, RECENT_MAX).join(" "));
}

/** The skin tone chosen on this device. */
export function chosenSkinTone(): SkinTone {
  const tone = read(TONE_KEY) ?? "none";
  return TONES.has(tone) ? (tone as SkinTone) : "none";
}

export function rememberSkinTone(tone: SkinTone): void {
  write(TONE_KEY, tone);
}

/** A browser may refuse its storage; nothing is lost but a convenience. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
