import type { ApiRequest } from "./api-request";
import { isForeignOrigin } from "./is-foreign-origin";
import { requestOrigin } from "./request-origin";

const LOCAL_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a request comes straight from this machine, asked for by somebody at it. [AUTH1]
 *
 * The peer's address is not enough: a page from elsewhere in a browser here could ask too, by a name that its owner
 * points at 127.0.0.1. So the host asked for, and a browser's `Origin`, must be this machine's as well.
 */
export function isOwnMachine(request: ApiRequest): boolean {
  const host = request.headers.get("host");
  const origin = request.headers.get("origin");
  if (!requestOrigin(request).isLocal || !URL.canParse(`http://${host}`)) return false;
  return LOCAL_NAMES.has(new URL(`http://${host}`).hostname) && !isForeignOrigin({ origin, host });
}
