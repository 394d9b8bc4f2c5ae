import { test } from "@playwright/test";
import type { Device } from "./device";

interface Watched {
  actor: Device;
  watcher: Device;
  /** What ends with the click that counts. */
  act: () => Promise<void>;
  text: string;
  /** Wait until the text is no longer there. */
  isGone?: boolean;
}

/**
 * How long after the actor's last click the watcher's page had changed, in milliseconds.
 *
 * Taken in the pages, whose clocks are the machine's: what drives the browsers is no part of it.
 */
export async function seenAfterClick({ actor, watcher, act, text, isGone = false }: Watched): Promise<number> {
  await actor.page.evaluate(() => {
    const note = (event: Event) => {
      document.documentElement.dataset.clickedAt = String(performance.timeOrigin + event.timeStamp);
    };
    addEventListener("click", note, { capture: true });
  });
  const seen = watcher.log.evaluate(
    (log, { text, isGone }) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (log.textContent.includes(text) === isGone) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(log, { childList: true, subtree: true, characterData: true });
      }),
    { text, isGone },
  );
  await act();
  const seenAt = await seen;
  const clickedAt = await actor.page.evaluate(() => Number(document.documentElement.dataset.clickedAt));
  return seenAt - clickedAt;
}

/** Puts a figure where people who run the tests see it. */
export function report(what: string, figures: number[]): void {
  const description = figures.map((ms) => `${ms.toFixed(1)} ms`).join(", ");
  test.info().annotations.push({ type: what, description });
  console.log(`    ${what}: ${description}`);
}
