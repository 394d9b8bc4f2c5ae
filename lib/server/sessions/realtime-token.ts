import { jwtVerify, SignJWT } from "jose";
import * as z from "zod/mini";
import { idField, idParam } from "@/lib/protocol/fields";
import type { SessionToken } from "@/lib/protocol/sessions";
import { REALTIME_TOKEN_LIFE_MS } from "@/lib/protocol/timings";
import { deriveKey } from "./derive-key";
import { findSession } from "./find-session";
import { findViewer } from "./find-viewer";
import { KeptClaims } from "./kept-claims";
import type { Viewer } from "./viewer";

const KEY_LABEL = "Huddle Up realtime token";
const AUDIENCE = "realtime";

const claims = z.object({ sub: idParam, sid: idField, exp: z.number() });
const verified = new KeptClaims(open);

/** A short-lived token that opens connections and nothing else, so that it may stand in a URL. [AUTH4] */
export async function createRealtimeToken(viewer: Viewer): Promise<SessionToken> {
  const { sessionId, userId } = viewer;
  // A JWT counts in whole seconds.
  const exp = Math.floor((Date.now() + REALTIME_TOKEN_LIFE_MS) / 1000);
  const expiresAt = exp * 1000;
  const token = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(String(userId))
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(deriveKey(KEY_LABEL));
  verified.keep(token, { sessionId, userId, expiresAt });
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

/** The person behind a realtime token, as long as the session it was made in stands; null otherwise. [AUTH4] */
export async function findViewerByRealtimeToken(token: string): Promise<Viewer | null> {
  const session = await verified.read(token);
  return session && findSession(session);
}

/** The person behind what a connection shows as `auth.token`: a realtime token, or a program's own. [AUTH3] */
export async function findViewerByToken(token: string): Promise<Viewer | null> {
  return (await findViewerByRealtimeToken(token)) ?? findViewer({ kind: "bearer", token });
}

async function open(token: string) {
  const { success, data } = claims.safeParse(await verify(token));
  return success ? { sessionId: data.sid, userId: data.sub, expiresAt: data.exp * 1000 } : null;
}

async function verify(token: string): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, deriveKey(KEY_LABEL), { audience: AUDIENCE, algorithms: ["HS256"] });
    return payload;
  } catch {
    // Forged, expired or no such token at all: nobody's.
    return null;
  }
}
