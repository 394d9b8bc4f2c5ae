import { settings } from "../runtime";

/** What no page is made of: answers of the API, opened as one, run nothing and show nothing. */
export const NOTHING_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `outline:none`: the one style attribute in the pages as the server writes them, of Radix's toolbar and tabs. */
const RADIX_OUTLINE = "'sha256-MtxTLcyxVEJFNLEIqbVTaqR4WWr0+lYSZ78AzGmNsuA='";

/** sonner knows no nonce: it puts an empty style element into the page, and then this text into that. A test compares. */
const SONNER_STYLES =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

/**
 * What a page may load and run: what the server wrote into it, and what that brings from here. ADR 018
 *
 * `'self'` of `connect-src` covers WebSocket at the same host. No policy looks at the single properties of an element's
 * style that React sets. While developing, styles come as elements and hot reload evaluates code.
 * @param nonce of this one request, base64
 */
export function pagePolicy(nonce: string): string {
  const { isDevelopment } = settings();
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    ...(isDevelopment
      ? ["style-src 'self' 'unsafe-inline'"]
      : [`style-src 'self' 'nonce-${nonce}' ${SONNER_STYLES}`, `style-src-attr 'unsafe-hashes' ${RADIX_OUTLINE}`]),
    "connect-src 'self'",
    // The icon in the tab is drawn with the count of what is unread.
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
