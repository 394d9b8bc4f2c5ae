import type { PlainApiError } from "../api/api-error";

const PASSING: ReadonlySet<string> = new Set(["network", "rate_limited", "unavailable"]);

/** Whether the same request may be accepted later: what was wrong lies with the line or the server, not with what was asked. */
export function mayPass(code: PlainApiError["code"]): boolean {
  return PASSING.has(code);
}
