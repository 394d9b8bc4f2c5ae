import { setTimeout as wait } from "node:timers/promises";
import type { OpenPage } from "./open-browser";

const TEXT = "the first one takes the slow path while the cache is cold, and everyone who comes later is fine. ";

/** Someone who types fluently: between two keys, and how long each is held down. */
const BETWEEN_KEYS_MS = 140;
const HELD_MS = 60;
/** What the browser leaves out is shorter than this; it counts as this. */
const SHORTEST_MS = 16;

/**
 * Types in the focused composer: real keys at a person's pace, whatever the page does meanwhile.
 *
 * @returns of each key, milliseconds from the browser's getting it until the frame that came of it was presented, as the Event
 *   Timing API measures it, in steps of 8
 */
export async function measureTyping({ page, devtools }: OpenPage, keys: number): Promise<number[]> {
  const watch = await page.evaluateHandle(watchKeys, SHORTEST_MS);
  const startedAt = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let key = 0; key < keys; key += 1) {
    const at = startedAt + key * BETWEEN_KEYS_MS;
    await wait(Math.max(0, at - performance.now()));
    // Not waited for: a person does not wait for the page either.
    sent.push(devtools.send("Input.dispatchKeyEvent", { type: "keyDown", ...keyOf(TEXT[key % TEXT.length]!) }));
    await wait(HELD_MS);
    sent.push(devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...keyOf(TEXT[key % TEXT.length]!, false) }));
  }
  await Promise.all(sent);
  const slow = await watch.evaluate((watched) => watched.stop());
  return [...slow, ...Array.from({ length: keys - slow.length }, () => SHORTEST_MS)];
}

function keyOf(character: string, isDown = true) {
  return { key: character, ...(isDown && { text: character, unmodifiedText: character }) };
}

function watchKeys(durationThreshold: number) {
  const durations: number[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const { name, duration } of entries) if (name === "keydown") durations.push(duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  // TypeScript does not know the threshold yet.
  observer.observe({ type: "event", durationThreshold } as PerformanceObserverInit);
  return {
    async stop(): Promise<number[]> {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      note(observer.takeRecords());
      observer.disconnect();
      return durations;
    },
  };
}
