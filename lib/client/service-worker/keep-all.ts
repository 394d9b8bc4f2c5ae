import { KEPT_PAGE } from "../kept/kept-page";
import { eraseCaches } from "../storage/erase-caches";
import { PAGE_CACHE, STATIC_CACHE } from "./caches";

/** Addresses of all scripts and styles of this build; the script that bundles this worker writes them in. */
declare const STATIC_FILES: readonly string[];

/** Keeps all that opens the chat without a network. What fails is kept the next time a page asks. */
export async function keepAll(): Promise<void> {
  try {
    await keepStatic();
    await keepPage();
  } catch {
    return;
  }
}

/** One after the other: whoever has just opened a page waits for other things. */
async function keepStatic(): Promise<void> {
  const cache = await caches.open(STATIC_CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const file of STATIC_FILES) if (!kept.has(file)) await cache.add(file);
}

/** Last, so that a page which is kept has its scripts. */
async function keepPage(): Promise<void> {
  // Opened before the page is asked for: signing out meanwhile takes it away, and nothing comes back.
  const cache = await caches.open(PAGE_CACHE);
  const page = await fetch(KEPT_PAGE, { redirect: "manual" });
  if (page.ok) await cache.put(KEPT_PAGE, page);
  // Whoever is signed in no more is led elsewhere. They may have erased everything before this began.
  if (page.type === "opaqueredirect") await eraseCaches();
}
