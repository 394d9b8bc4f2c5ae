import type { OpenPage } from "./open-browser";
import { isLive } from "./open-browser";

/** Loads an address with nothing kept from before. @returns bytes of scripts that came over the wire until the network rested */
export async function measureScripts({ page, devtools }: OpenPage, path: string): Promise<number> {
  const scripts = new Set<string>();
  let bytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(path);
  await isLive(page);
  await page.waitForLoadState("networkidle");
  await devtools.send("Network.disable");
  return bytes;
}
