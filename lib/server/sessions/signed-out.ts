import { noContent, type ApiAnswer } from "../http/api-answer";
import type { ApiRequest } from "../http/api-request";
import { readCredential } from "./read-credential";
import { expiredSessionCookies } from "./session-cookie";

/**
 * The answer to signing out: nothing, but a browser forgets the cookie it came with. [AUTH5]
 *
 * Whoever came with a bearer token keeps theirs: a page that ends a token it holds stays signed in itself.
 */
export async function signedOut(request: ApiRequest): Promise<ApiAnswer> {
  const credential = await readCredential(request.headers);
  if (credential?.kind !== "cookie") return noContent();
  return noContent({ "set-cookie": expiredSessionCookies(request.headers.get("cookie") ?? "") });
}
