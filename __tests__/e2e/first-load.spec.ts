import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createPerson, createWorkspace, general } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

/** What `docs/performance.md` accounts for; whoever needs more says there what for. */
const BUDGET_KB = { channel: 335, "sign-in": 180 };

useApp();
test.beforeAll(createWorkspace);

test("the channel page loads no scripts but those that `npm run first-load` lists, and no more than is accounted for", async ({
  openChat,
}) => {
  // A service worker has them already, from the page before.
  const device = await openChat(await createPerson("zhangsan", "张三"), "zh-CN", { serviceWorkers: "block" });
  const loaded = await loadAfresh(device, `/channels/${general()}`, (page) =>
    expect(page.getByRole("log")).toBeVisible(),
  );
  expect(listedScripts("/channels/[channelId]")).toEqual(expect.arrayContaining(loaded.names));
  account("channel", loaded.bytes);
});

test("the sign-in page loads no scripts but those that are listed, and no more than is accounted for", async ({
  openBrowser,
}) => {
  const device = await openBrowser("en");
  const loaded = await loadAfresh(device, "/sign-in", (page) =>
    expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible(),
  );
  expect(listedScripts("/sign-in")).toEqual(expect.arrayContaining(loaded.names));
  account("sign-in", loaded.bytes);
});

function account(page: keyof typeof BUDGET_KB, bytes: number): void {
  console.log(`    ${page}: ${(bytes / 1024).toFixed(1)} KB of scripts over the wire`);
  expect(bytes / 1024).toBeLessThanOrEqual(BUDGET_KB[page]);
}

/** The scripts that come over the wire until the page is there and the network rests, with nothing kept from before. */
async function loadAfresh({ context }: Device, address: string, isThere: (page: Page) => Promise<void>) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const scripts = new Map<string, string>();
  let bytes = 0;
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") scripts.set(requestId, path.basename(new URL(response.url).pathname));
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address);
  await isThere(page);
  await page.waitForLoadState("networkidle");
  return { names: [...scripts.values()].sort(), bytes };
}

function listedScripts(route: string): string[] {
  const file = path.join(".next", "diagnostics", "route-bundle-stats.json");
  const stats = JSON.parse(readFileSync(file, "utf8")) as { route: string; firstLoadChunkPaths: string[] }[];
  const listed = stats.find((entry) => entry.route === route)?.firstLoadChunkPaths ?? [];
  return listed.map((script) => path.basename(script)).sort();
}
