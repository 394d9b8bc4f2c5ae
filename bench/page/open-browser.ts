import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { findChromium } from "@/scripts/find-chromium.mjs";
import { endWithBench } from "../what-runs";
import type { Viewer } from "./furnish-channels";

/** A page of the built app in Chromium, and its developer tools. */
export interface OpenPage {
  page: Page;
  devtools: CDPSession;
}

/** How much slower than this machine the measured device is. */
const SLOWDOWN = 4;

const ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];

/** Chromium of this machine; it ends with the bench, if not sooner. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ARGS });
  endWithBench(() => browser.close());
  return browser;
}

/** A page with nothing in it, in a browser that has kept nothing. */
export async function emptyPage(browser: Browser, origin?: string): Promise<OpenPage> {
  const context = await browser.newContext({
    ...(origin !== undefined && { baseURL: origin }),
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    // What it has kept would not come over the wire.
    serviceWorkers: "block",
  });
  // The compiler names functions by a helper of its own, which what is sent into the page does not have.
  await context.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  const page = await context.newPage();
  return { page, devtools: await context.newCDPSession(page) };
}

/** Signs someone in, on a page that is then empty: what is measured is loaded by whoever measures. */
export async function openPage(browser: Browser, origin: string, { username, password }: Viewer): Promise<OpenPage> {
  const opened = await emptyPage(browser, origin);
  const { page } = opened;
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "Username", exact: true }).fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await isLive(page);
  return opened;
}

/** Until the chat is connected. */
export async function isLive(page: Page): Promise<void> {
  await page.getByRole("status", { name: "Connection", exact: true }).getByText("Connected").waitFor();
}

/** From here on the page's main thread has a slower processor. */
export async function slowDown({ devtools }: OpenPage, factor = SLOWDOWN): Promise<void> {
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: factor });
}
