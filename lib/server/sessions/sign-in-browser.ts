import type { CreateSessionInput } from "@/lib/protocol/sessions";
import { database } from "../database/prisma";
import { endSessions } from "./end-sessions";
import { insertSession } from "./insert-session";
import { readCredential } from "./read-credential";
import { signIn } from "./sign-in";

interface BrowserSignIn extends CreateSessionInput {
  /** Whence, for the limit. */
  address: string;
  /** Of the request: how the browser names itself, and the cookie it came with. */
  headers: Headers;
}

/**
 * Signs a browser in, for next-auth to make a cookie of. [AUTH2]
 *
 * A session is always a new one. The one in the cookie that is about to be overwritten ends, or it would stand for
 * weeks with nobody able to use it or to sign it out.
 */
export async function signInBrowser({
  username,
  password,
  address,
  headers,
}: BrowserSignIn): Promise<{ userId: number; sessionId: number }> {
  const row = await signIn({ username, password, address });
  const person = { id: Number(row.id), passwordHash: row.passwordHash };
  const userAgent = headers.get("user-agent") ?? "";
  const { sessionId } = await insertSession(database(), { person, userAgent, tokenHash: null });
  const before = await readCredential(new Headers({ cookie: headers.get("cookie") ?? "" }));
  if (before?.kind === "cookie") await endSessions(before);
  return { userId: person.id, sessionId };
}
