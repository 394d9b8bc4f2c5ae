import { hkdfSync } from "node:crypto";
import type { Settings } from "../env";
import { settings } from "../runtime";

/** By the settings that hold the secret, since a process that is given others has another one. */
const kept = new WeakMap<Settings, Map<string, Uint8Array>>();

/**
 * A 32-byte key of one purpose, derived from the secret: what one key signs, no other accepts.
 *
 * Derived once: a thousand people who open the app at once need two each.
 * @param label names the purpose; a changed label ends everything made with it
 */
export function deriveKey(label: string): Uint8Array {
  const keys = kept.get(settings()) ?? new Map<string, Uint8Array>();
  kept.set(settings(), keys);
  const key = keys.get(label) ?? new Uint8Array(hkdfSync("sha256", settings().secret, "", label, 32));
  keys.set(label, key);
  return key;
}
