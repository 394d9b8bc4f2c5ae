import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { NOTHING_POLICY, pagePolicy } from "./content-security-policy";

const NONCE_BYTES = 16;

const HEADERS = {
  "content-security-policy": NOTHING_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Every answer is what it says it is, is framed by nobody, and is of no use to another site's page. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/**
 * Gives a page its own policy instead, with a nonce that nobody can guess.
 *
 * Next looks for the nonce in the policy of the request, and puts it on every script it writes; a policy that a client
 * sent is overwritten.
 */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse): void {
  const policy = pagePolicy(randomBytes(NONCE_BYTES).toString("base64"));
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}
