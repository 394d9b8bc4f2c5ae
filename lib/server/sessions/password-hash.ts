import { hash, verify } from "@node-rs/argon2";

/** OWASP's recommendation for argon2id, which is the library's default algorithm: about 50 ms and 19 MB each. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of random bytes that were thrown away: no password matches, and finding that out takes as long as ever. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$jKsxn+QDr0nnyW3hq1JwHA$QAW/04xUxieofVk4KGTSxXW4qVPmMVyXRwcWtnCB/tw";

/** What the database keeps of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Whether a password is the one behind a hash.
 *
 * @param passwordHash null when there is nobody to compare with: then no, after the same time
 */
export async function matchesPassword(password: string, passwordHash: string | null): Promise<boolean> {
  return (await verify(passwordHash ?? NOBODY, password)) && passwordHash !== null;
}
