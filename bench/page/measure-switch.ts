import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";

/** Someone who clicks: how long they are on what they click on before they press, and how long they press. */
const AIMED_MS = 100;
const HELD_MS = 80;

interface Switch {
  channelId: number;
  /** `seq` of the message that the channel ends with. */
  lastSeq: number;
}

/**
 * Clicks on a channel in the list.
 *
 * @returns milliseconds from the click, as the browser got it, until a frame with that channel's last message was painted
 */
export async function measureSwitch(page: Page, { channelId, lastSeq }: Switch): Promise<number> {
  const watch = await page.evaluateHandle(watchForMessage, `/channels/${channelId}?message=${lastSeq}`);
  const link = page.locator(`nav a[href="/channels/${channelId}"]`);
  await link.hover();
  await wait(AIMED_MS);
  await page.mouse.down();
  await wait(HELD_MS);
  await page.mouse.up();
  return watch.evaluate(({ painted }) => painted);
}

function watchForMessage(address: string): { painted: Promise<number> } {
  const isShown = () => {
    const article = document.querySelector(`[role=log] a[href="${address}"]`)?.closest("article");
    return article?.checkVisibility({ visibilityProperty: true }) === true;
  };
  const painted = new Promise<number>((resolve) => {
    // What is posted from a frame's callback comes once that frame was drawn; so urgent, before all else the page has to do then.
    const look = (from: number) =>
      void requestAnimationFrame(() => void scheduler.postTask(() => onFrame(from), { priority: "user-blocking" }));
    const onFrame = (from: number) => (isShown() ? resolve(performance.now() - from) : look(from));
    addEventListener("click", ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
  });
  return { painted };
}
