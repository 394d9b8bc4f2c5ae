import { isSameOrigin } from "../http/same-origin";
import { findViewer } from "../sessions/find-viewer";
import { readCredential } from "../sessions/read-credential";
import { findViewerByRealtimeToken, findViewerByToken } from "../sessions/realtime-token";
import type { Viewer } from "../sessions/viewer";
import type { RealtimeSocket } from "./realtime-server";

/**
 * Who is behind a new socket: by `auth.token`, by `?token=`, or by a browser's cookie. [RT1], [AUTH4]
 *
 * The URL takes the short-lived token alone, since URLs are logged. A cookie counts only with our own origin: whoever
 * sends none is no browser, and needs a token.
 */
export async function identifySocket(socket: RealtimeSocket): Promise<Viewer | null> {
  const { auth, query, headers } = socket.handshake;
  if (auth.token !== undefined) return typeof auth.token === "string" ? findViewerByToken(auth.token) : null;
  if (query.token !== undefined) return typeof query.token === "string" ? findViewerByRealtimeToken(query.token) : null;
  if (!isOwnPage(headers)) return null;
  const credential = await readCredential(new Headers({ cookie: headers.cookie ?? "" }));
  return credential && findViewer(credential);
}

/** A browser leaves `Origin` out when it polls its own site, and then says so in `Sec-Fetch-Site`. */
function isOwnPage(headers: RealtimeSocket["handshake"]["headers"]): boolean {
  if (headers.origin === undefined) return headers["sec-fetch-site"] === "same-origin";
  return isSameOrigin({ origin: headers.origin, host: headers.host });
}
