import type { OpenPage } from "./open-browser";
import { isLive } from "./open-browser";

/**
 * Loads an address with nothing kept from before.
 *
 * What the page fetches ahead once it has loaded and rests, it would work without: `first-load.spec.ts` withholds it.
 * @returns bytes of the scripts as they came, compressed, that were asked for before the page had loaded
 */
export async function measureScripts({ page, devtools }: OpenPage, path: string): Promise<number> {
  const scripts = new Map<string, { askedAt: number; bytes: number }>();
  // By the browser's clock: what it tells of requests may overtake what it tells of the page.
  let loadedAt = Infinity;
  devtools.on("Network.requestWillBeSent", ({ requestId, type, timestamp }) => {
    if (type === "Script") scripts.set(requestId, { askedAt: timestamp, bytes: 0 });
  });
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes += encodedDataLength;
  });
  devtools.on("Page.loadEventFired", ({ timestamp }) => (loadedAt = timestamp));
  await devtools.send("Page.enable");
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(path);
  await isLive(page);
  await page.waitForLoadState("networkidle");
  await devtools.send("Network.disable");
  const first = [...scripts.values()].filter(({ askedAt }) => askedAt < loadedAt);
  return first.reduce((sum, { bytes }) => sum + bytes, 0);
}
