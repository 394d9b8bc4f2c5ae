import { isSameOrigin } from "./same-origin";

/** Whether a browser says that another site asks. Who sends no `Origin` is no browser, or polls its own site. [RT1], [AUTH8] */
export function isForeignOrigin({ origin, host }: { origin?: string | null; host?: string | null }): boolean {
  return origin !== undefined && origin !== null && !isSameOrigin({ origin, host });
}
