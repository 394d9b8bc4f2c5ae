import { hash } from "node:crypto";

/**
 * What the database keeps of a random token.
 *
 * A plain SHA-256: 256 random bits cannot be guessed from it, and it is looked up at every request.
 */
export function hashToken(token: string): string {
  return hash("sha256", token, "base64url");
}
