import { STATIC_CACHE } from "./caches";

/** A script or a style, whose name changes with what is in it: what is kept is never out of date. */
export async function answerStatic(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: STATIC_CACHE, ignoreVary: true });
  return kept ?? fetch(request);
}
