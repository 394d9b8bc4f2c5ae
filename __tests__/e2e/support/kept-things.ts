import { expect } from "@playwright/test";
import { KEEP } from "@/lib/client/kept/kept-page";
import type { Device } from "./device";

/** What a browser keeps of the app: its databases and its caches. */
export function namesKept({ page }: Device): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [
      ...databases.map(({ name }) => `database ${name}`),
      ...(await caches.keys()).map((name) => `cache ${name}`),
    ];
  });
}

/** Has the service worker keep everything, as a page does that asks last; it has begun when this returns. */
export async function keepLate({ page }: Device): Promise<void> {
  await page.evaluate(async (keep) => {
    navigator.serviceWorker.controller!.postMessage(keep);
    while ((await caches.keys()).length === 0);
  }, KEEP);
}

/** Waits until a channel could be opened without a network: the page is kept, and the messages with these words. */
export async function isKept({ page }: Device, userId: number, channelId: number, body: string): Promise<void> {
  // All scripts come before it, one after the other.
  const isPageKept = () =>
    page.evaluate(async () => Boolean(await caches.match("/channels/kept", { ignoreVary: true })));
  await expect.poll(isPageKept, { timeout: 45_000 }).toBe(true);
  await expect.poll(() => page.evaluate(keptBodies, { userId, channelId })).toContain(body);
}

/** Runs in the page. */
function keptBodies({ userId, channelId }: { userId: number; channelId: number }): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`huddle-${userId}`);
    opening.onerror = () => reject(new Error("no database"));
    opening.onsuccess = () => {
      const asking = opening.result.transaction("windows").objectStore("windows").get(channelId);
      asking.onsuccess = () => {
        opening.result.close();
        const kept = asking.result as { page: { messages: { body: string }[] } } | undefined;
        resolve(kept?.page.messages.map(({ body }) => body) ?? []);
      };
    };
  });
}
