/** As the service worker names its caches. */
const PREFIX = "huddle-";

/** Erases what the service worker keeps: the page, which is a person's, and the scripts, which it fetches again. */
export async function eraseCaches(): Promise<void> {
  // Only where the connection is secure does a browser have caches.
  const caches = globalThis.caches as CacheStorage | undefined;
  const names = (await caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches?.delete(name)));
}
