import { createHmac } from "node:crypto";
import { settings } from "../runtime";

/** Base32 without what is misread: no I, L, O and U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_CHARS = 8;

/**
 * The code that lets the first person in, as the console shows it: `ABCD-EFGH`. [AUTH1]
 *
 * Made from the secret, so that it stays the same over restarts without being kept anywhere. 40 bits are plenty for a
 * code whose guesses are counted.
 */
export function setupCode(): string {
  const digest = createHmac("sha256", settings().secret).update("Huddle Up setup code").digest();
  const code = [...digest.subarray(0, CODE_CHARS)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
