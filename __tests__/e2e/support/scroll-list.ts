import { expect, type Locator } from "@playwright/test";
import type { Device } from "./device";

/** What a browser rounds. */
export const PIXEL = 1;

/** From now on: the pages of messages that a browser asks for. */
export function pagesAsked({ page }: Device): () => string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "GET" && /\/messages\?/.test(request.url())) urls.push(request.url());
  });
  return () => urls;
}

export async function scroll(device: Device, pixels: number, times: number): Promise<void> {
  const box = await device.log.boundingBox();
  if (!box) throw new Error("there is no list");
  for (let time = 0; time < times; time += 1) {
    if (isPhone(device)) await device.log.evaluate((log, by) => log.scrollBy(0, by), pixels);
    else {
      await device.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await device.page.mouse.wheel(0, pixels);
    }
    await settled(device);
  }
}

/** Scrolls until another page is asked for, and sees what happens to what is in view when it comes. */
export async function comesWithoutAJump(device: Device, pixels: number): Promise<void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await device.page.route(/\/messages\?/, async (route) => {
    await held;
    await route.continue();
  });
  const asked = pagesAsked(device);
  await expect.poll(async () => (await scroll(device, pixels, 1), asked().length), { intervals: [0] }).toBe(1);
  await staysPut(device, async () => {
    const before = await endsOf(device);
    release();
    await expect.poll(() => endsOf(device)).not.toEqual(before);
  });
  await device.page.unrouteAll({ behavior: "wait" });
}

export async function staysPut(device: Device, change: () => Promise<void>): Promise<void> {
  const [text, before] = await topmost(device);
  await change();
  await settled(device);
  expect(Math.abs((await topOf(device, device.message(text))) - before), text).toBeLessThanOrEqual(PIXEL);
}

export async function topOf(device: Device, locator: Locator): Promise<number> {
  const [box, log] = [await locator.boundingBox(), await device.log.boundingBox()];
  if (!box || !log) throw new Error("it is not shown");
  return box.y - log.y;
}

/** The text of a message well in view, and where it stands. */
export async function topmost(device: Device): Promise<[string, number]> {
  await settled(device);
  const text = await device.log.evaluate((log) => {
    const middle = log.getBoundingClientRect().top + log.clientHeight / 2;
    const article = [...log.querySelectorAll("article")].find((each) => each.getBoundingClientRect().top > middle);
    return /line \d+ of the log/.exec(article?.textContent ?? "")?.[0] ?? "";
  });
  return [text, await topOf(device, device.message(text))];
}

/** Until the list has drawn what its scrolling brought. */
async function settled(device: Device): Promise<void> {
  await device.log.evaluate(
    (log) =>
      new Promise<void>((resolve) => {
        let [before, still] = [NaN, 0];
        const look = () => {
          still = log.scrollTop === before ? still + 1 : 0;
          before = log.scrollTop;
          if (still < 3) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );
}

/** The first and the last message that are in the page. */
function endsOf(device: Device): Promise<(string | null | undefined)[]> {
  return device.log.evaluate((log) => {
    const articles = [...log.querySelectorAll("article")];
    return [articles[0]?.textContent, articles.at(-1)?.textContent];
  });
}

export function isPhone({ page }: Device): boolean {
  return (page.viewportSize()?.width ?? 0) < 768;
}
