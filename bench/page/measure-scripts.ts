import type { OpenPage } from "./open-browser";
import { isLive } from "./open-browser";

/**
 * Loads an address with nothing kept from before.
 *
 * What the page fetches ahead once it has loaded and rests, it would work without: `first-load.spec.ts` withholds it.
 * @returns bytes of the scripts as they came, compressed, that were asked for before the page had loaded
 */
export async function measureScripts({ page, devtools }: OpenPage, path: string): Promise<number> {
  const scripts = new Set<string>();
  let hasLoaded = false;
  let bytes = 0;
  devtools.on("Network.requestWillBeSent", ({ requestId, type }) => {
    if (type === "Script" && !hasLoaded) scripts.add(requestId);
  });
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  devtools.on("Page.loadEventFired", () => (hasLoaded = true));
  await devtools.send("Page.enable");
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(path);
  await isLive(page);
  await page.waitForLoadState("networkidle");
  await devtools.send("Network.disable");
  return bytes;
}
