import { AppError } from "../app-error";
import type { ApiRequest } from "../http/api-request";
import { requestOrigin } from "../http/request-origin";
import { isSameOrigin } from "../http/same-origin";
import { limitRate } from "../rate-limits/limit-rate";
import { networkOf } from "../rate-limits/network-of";
import { findViewer, type Credential } from "./find-viewer";
import { readCredential } from "./read-credential";
import type { Viewer } from "./viewer";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Who is asking over HTTP.
 *
 * A change made with a cookie needs the same origin: a browser sends the cookie whoever wrote the page. [AUTH8]
 * @throws AppError `unauthenticated`, `forbidden` for a change from elsewhere, or `rate_limited` [CFG4]
 */
export async function requireViewer(request: ApiRequest): Promise<Viewer> {
  const credential = await readCredential(request.headers);
  const viewer = credential && (await findViewer(credential));
  if (!viewer) {
    if (credential) await limitRate("strangers", networkOf(requestOrigin(request).address));
    throw new AppError("unauthenticated");
  }
  await limitRate("requests", viewer.userId);
  if (!SAFE_METHODS.has(request.method)) {
    refuseForeignOrigin(request, credential);
    await limitRate("changes", viewer.userId);
  }
  return viewer;
}

function refuseForeignOrigin(request: ApiRequest, credential: Credential): void {
  if (credential.kind !== "cookie") return;
  const { headers } = request;
  if (!isSameOrigin({ origin: headers.get("origin"), host: headers.get("host") })) {
    throw new AppError("forbidden", { message: "This change was asked for by another site." });
  }
}
