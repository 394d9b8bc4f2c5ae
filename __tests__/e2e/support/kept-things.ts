import { expect } from "@playwright/test";
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

/** Waits until a channel could be opened without a network: the page is kept, and the messages with these words. */
export async function isKept({ page }: Device, userId: number, channelId: number, body: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match("/channels/kept", { ignoreVary: true }))))
    .toBe(true);
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
