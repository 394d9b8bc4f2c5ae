import { encode } from "next-auth/jwt";
import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import { database } from "@/lib/server/database/prisma";
import { settings } from "@/lib/server/runtime";
import { api, type Api } from "./api";
import { serverUrl } from "./server-url";

/** Someone signed in as a browser is: with the cookie of next-auth. */
export interface Browser {
  sessionId: number;
  /** `name=value` */
  cookie: string;
  /** Asks from our own page. */
  api: Api;
}

/** Signs a person in as next-auth does, by a session and a cookie that names it. */
export async function openBrowser(person: { user: { id: number } }): Promise<Browser> {
  const userId = person.user.id;
  const session = await database().session.create({
    data: { userId, userAgent: "a browser", expiresAt: new Date(Date.now() + SESSION_LIFE_MS) },
  });
  const sessionId = Number(session.id);
  const token = await encode({ token: { sub: String(userId), sid: sessionId }, secret: settings().secret });
  const cookie = `next-auth.session-token=${token}`;
  return { sessionId, cookie, api: api(undefined, { cookie, origin: serverUrl() }) };
}
