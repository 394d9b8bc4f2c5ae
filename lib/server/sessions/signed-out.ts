import { readCredential } from "./read-credential";
import { expiredSessionCookies } from "./session-cookie";

/**
 * The answer to signing out: nothing, but a browser forgets the cookie it came with. [AUTH5]
 *
 * Whoever came with a bearer token keeps theirs: a page that ends a token it holds stays signed in itself.
 */
export async function signedOut(request: Request): Promise<Response> {
  const headers = new Headers();
  const credential = await readCredential(request.headers);
  if (credential?.kind === "cookie") {
    for (const cookie of expiredSessionCookies(request.headers.get("cookie") ?? ""))
      headers.append("set-cookie", cookie);
  }
  return new Response(null, { status: 204, headers });
}
