import { PERSON_HEADER } from "@/lib/protocol/person-header";
import type { Credential } from "./find-viewer";
import { readSessionCookie } from "./session-cookie";

/**
 * What a request carries to show who it is; a bearer token wins over a cookie. [AUTH3]
 *
 * A bearer token that is no good is not made up for by a cookie: whoever sends one means it. Other schemes are not
 * ours, they may be a proxy's.
 */
export async function readCredential(headers: Headers): Promise<Credential | null> {
  const [, token] = /^Bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (token !== undefined) return { kind: "bearer", token };
  const session = await readSessionCookie(headers.get("cookie") ?? "");
  const meant = headers.get(PERSON_HEADER);
  // The page is another person's than the cookie is by now: it speaks for nobody. [AUTH15]
  if (!session || (meant !== null && meant !== String(session.userId))) return null;
  return { kind: "cookie", ...session };
}
