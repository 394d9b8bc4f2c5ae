import { LRUCache } from "lru-cache";

/** A signed or encrypted token is some hundred bytes. */
const MAX_KEPT = 10_000;

/** Whose session a token names. */
interface Claims {
  sessionId: number;
  userId: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * What tokens say that were found genuine, by their text: opening one again costs more than all else of a cheap request.
 *
 * Those that are not genuine are not kept, so that nobody can push the others out.
 */
export class KeptClaims {
  private readonly kept = new LRUCache<string, Claims>({ max: MAX_KEPT });

  /** @param open null for a token that is not genuine, or has expired */
  constructor(private readonly open: (token: string) => Promise<Claims | null>) {}

  /** A token that was just made needs no opening. */
  keep(token: string, claims: Claims): void {
    this.kept.set(token, claims);
  }

  /** What a token says; null when it is not genuine, or has expired. */
  async read(token: string): Promise<Claims | null> {
    const kept = this.kept.get(token);
    if (kept && Date.now() < kept.expiresAt) return kept;
    const claims = await this.open(token);
    if (claims) this.keep(token, claims);
    return claims;
  }
}
