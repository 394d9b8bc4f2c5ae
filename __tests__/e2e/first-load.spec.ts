import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createPerson, createWorkspace, general } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

/** What `docs/performance.md` accounts for; whoever needs more says there what for. */
const BUDGET_KB = { channel: 260, "sign-in": 161 };

useApp();
test.beforeAll(createWorkspace);

test("the channel page needs no scripts but those that `npm run first-load` lists, and no more than is accounted for", async ({
  openChat,
}) => {
  // A service worker has them already, from the page before.
  const device = await openChat(await createPerson("zhangsan", "张三"), "zh-CN", { serviceWorkers: "block" });
  const bytes = await loadAfresh(device, "/channels/[channelId]", `/channels/${general()}`, async (page) => {
    const composer = page.getByRole("textbox", { name: device.names.composer(device.names.general), exact: true });
    await composer.fill("**早**");
    await composer.press("Enter");
    await expect(page.getByRole("log").getByRole("article").filter({ hasText: "早" })).toBeVisible();
  });
  account("channel", bytes);
});

test("the sign-in page needs no scripts but those that are listed, and no more than is accounted for", async ({
  openBrowser,
}) => {
  const device = await openBrowser("en");
  const bytes = await loadAfresh(device, "/sign-in", "/sign-in", (page) =>
    expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible(),
  );
  account("sign-in", bytes);
});

function account(page: keyof typeof BUDGET_KB, bytes: number): void {
  console.log(`    ${page}: ${(bytes / 1024).toFixed(1)} KB of scripts over the wire`);
  expect(bytes / 1024).toBeLessThanOrEqual(BUDGET_KB[page]);
}

/**
 * How much of scripts comes over the wire until the page is there and the network rests, with nothing kept from before.
 *
 * Scripts that are not listed for the route, which are loaded ahead of what they open, are withheld.
 */
async function loadAfresh(
  { context, complaints }: Device,
  route: string,
  address: string,
  use: (page: Page) => Promise<void>,
) {
  complaints.expect(/ERR_FAILED/);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const listed = listedScripts(route);
  const scripts = new Set<string>();
  let bytes = 0;
  await page.route(
    ({ pathname }) => pathname.endsWith(".js") && !listed.includes(path.basename(pathname)),
    (asked) => asked.abort(),
  );
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address);
  await use(page);
  await page.waitForLoadState("networkidle");
  return bytes;
}

function listedScripts(route: string): string[] {
  const file = path.join(".next", "diagnostics", "route-bundle-stats.json");
  const stats = JSON.parse(readFileSync(file, "utf8")) as { route: string; firstLoadChunkPaths: string[] }[];
  const listed = stats.find((entry) => entry.route === route)?.firstLoadChunkPaths ?? [];
  return listed.map((script) => path.basename(script)).sort();
}
