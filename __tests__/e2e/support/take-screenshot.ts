import path from "node:path";
import { expect } from "@playwright/test";
import type { Device } from "./device";

const FOLDER = path.join("__tests__", "e2e", "screenshots");

/** Takes a picture for people to look at, of what must fit its window. */
export async function takeScreenshot(device: Device, screen: string, variant: string): Promise<void> {
  expect(await tooWide(device), screen).toEqual([]);
  await device.page.screenshot({ path: path.join(FOLDER, `${screen}-${variant}.png`), animations: "disabled" });
}

/**
 * What scrolls sideways and should not.
 *
 * The keyboard moves what may: code and tables, which are stops on its way, and rows of links or buttons.
 */
export async function tooWide({ page }: Device): Promise<string[]> {
  const width = page.viewportSize()?.width;
  const find = () => page.evaluate(boxesTooWide);
  // A box becomes a stop a moment after it has begun to scroll.
  const deadline = Date.now() + 10_000;
  let boxes = await find();
  while (boxes.length > 0 && Date.now() < deadline) boxes = await find();
  return boxes.map((box) => `at ${width}, ${box}`);
}

/** Runs in the page. */
function boxesTooWide(): string[] {
  return [...document.querySelectorAll("*")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .filter((box) => box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowX))
    .filter((box) => !box.matches("[role=group][tabindex='0'], nav, [role=toolbar], [role=toolbar] > *"))
    .map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth} in ${box.clientWidth}`);
}
