/** As the service worker names its caches. */
const PREFIX = "huddle-";

/** Erases what the service worker keeps: the page, which is a person's, and the scripts, which it fetches again. */
export async function eraseCaches(): Promise<void> {
  // Only where the connection is secure does a browser have caches.
  if (!("caches" in globalThis)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
}
