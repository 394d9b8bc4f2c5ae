import path from "node:path";
import { expect } from "@playwright/test";
import type { Device } from "./device";

const FOLDER = path.join("__tests__", "e2e", "screenshots");

/** Takes a picture for people to look at; what is tested is that the screen fits its window. */
export async function takeScreenshot({ page }: Device, screen: string, variant: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow, `${screen} is wider than its window`).toBe(0);
  await page.screenshot({ path: path.join(FOLDER, `${screen}-${variant}.png`), animations: "disabled" });
}
