import type { SkinTone } from "frimousse";
import { readOwn, writeOwn } from "@/lib/client/sessions/own-memory";

const KEY = "skinTone";
const TONES: readonly SkinTone[] = ["none", "light", "medium-light", "medium", "medium-dark", "dark"];

/** The skin tone this person chose on this device. */
export function chosenSkinTone(): SkinTone {
  const kept = readOwn(KEY);
  return TONES.find((tone) => tone === kept) ?? "none";
}

/** Keeps it until whoever is signed in leaves. */
export function rememberSkinTone(tone: SkinTone): void {
  writeOwn(KEY, tone);
}
