import { hkdfSync } from "node:crypto";
import { settings } from "../runtime";

/**
 * A 32-byte key of one purpose, derived from the secret: what one key signs, no other accepts.
 *
 * Costs 10 µs, so nobody keeps it.
 * @param label names the purpose; a changed label ends everything made with it
 */
export function deriveKey(label: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", settings().secret, "", label, 32));
}
