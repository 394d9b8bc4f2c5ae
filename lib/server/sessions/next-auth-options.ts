import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { createSessionInput } from "@/lib/protocol/sessions";
import { toAppError } from "../app-error";
import { FORWARDED_ADDRESS } from "../http/forward-address";
import { logger } from "../logger";
import { settings } from "../runtime";
import { endSessions } from "./end-sessions";
import { signInBrowser } from "./sign-in-browser";

declare module "next-auth" {
  interface User {
    sessionId: number;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    /** The row of `sessions`. */
    sid?: number;
  }
}

/** As long as browsers keep any cookie: how long a session lasts is for its row to say, which slides as it is used. */
const COOKIE_LIFE_SECONDS = 400 * 24 * 60 * 60;

/**
 * next-auth, as browsers sign in with it: a cookie that names a row of `sessions` and its person. [AUTH2]
 *
 * A refused sign-in comes back as `CredentialsSignin`, or with the contract's code for any other reason.
 */
export function nextAuthOptions(): AuthOptions {
  return {
    secret: settings().secret,
    useSecureCookies: settings().publicUrl?.startsWith("https://") ?? false,
    session: { strategy: "jwt", maxAge: COOKIE_LIFE_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [credentialsProvider()],
    callbacks: {
      // Only these two go into the cookie, and nothing of the person to the page: that comes from the API.
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sessionId } : { sub: token.sub, sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sid !== undefined) await endSessions({ userId: Number(token.sub), sessionId: token.sid });
      },
    },
    logger: {
      // Codes and error objects only: the metadata may hold what was sent.
      error: (code) => logger().error({ code }, "next-auth"),
      warn: (code) => logger().debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

function credentialsProvider() {
  return CredentialsProvider({
    credentials: { username: {}, password: {} },
    async authorize(credentials, request) {
      const headers = new Headers(request.headers as Record<string, string>);
      const input = createSessionInput.safeParse({ username: credentials?.username, password: credentials?.password });
      if (!input.success) return null;
      try {
        const { userId, sessionId } = await signInBrowser({
          ...input.data,
          address: headers.get(FORWARDED_ADDRESS) ?? "unknown",
          headers,
        });
        return { id: String(userId), sessionId };
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.code === "unauthenticated") return null;
        if (error.status >= 500) logger().error({ err: error.cause ?? error }, "sign-in failed");
        throw new Error(error.code, { cause: error });
      }
    },
  });
}
