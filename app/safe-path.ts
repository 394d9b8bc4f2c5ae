/** A path of ours from a query, else the front page: `next` must not lead anybody to another site. */
export function safePath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/")) return "/";
  const base = "http://huddle.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  // "//elsewhere" and "/\elsewhere" are addresses of other hosts to a browser.
  return url?.origin === base ? url.pathname + url.search : "/";
}
