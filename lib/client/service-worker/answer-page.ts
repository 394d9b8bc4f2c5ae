import { KEPT_PAGE } from "../kept/kept-page";
import { PAGE_CACHE } from "./caches";

/** A server that takes longer is as good as away for whoever opens a page. */
const PATIENCE_MS = 3_000;

/**
 * A page of the chat: the server's, or the kept one when the server is late, fails or is away.
 *
 * The kept page is that of any channel, since it reads in its address which one to show. Another page leads there.
 */
export async function answerPage(request: Request): Promise<Response> {
  const answer = fetch(request);
  // Settled before anybody waits for it.
  answer.catch(() => undefined);
  const kept = await findKeptPage(new URL(request.url).pathname);
  if (!kept) return answer;
  return Promise.race([
    answer.then(
      (response) => (response.status >= 500 ? kept : response),
      () => kept,
    ),
    new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS)),
  ]);
}

async function findKeptPage(path: string): Promise<Response | undefined> {
  const kept = await caches.match(KEPT_PAGE, { cacheName: PAGE_CACHE, ignoreVary: true });
  return kept && !path.startsWith("/channels/") ? Response.redirect(KEPT_PAGE) : kept;
}
