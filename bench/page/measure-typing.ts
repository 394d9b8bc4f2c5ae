import { setTimeout as wait } from "node:timers/promises";
import type { OpenPage } from "./open-browser";

const TEXT = "the first one takes the slow path while the cache is cold, and everyone who comes later is fine. ";

/** Someone who types fluently: between two keys, and how long each is held down. */
const BETWEEN_KEYS_MS = 140;
const HELD_MS = 60;

/**
 * Types in the focused composer: real keys at a person's pace, whatever the page does meanwhile.
 *
 * @returns of each key, milliseconds from the browser's getting it until the frame that came of it was painted, as a switch is
 *   measured. The Event Timing API would count until a frame is presented: without a screen that is told of only some frames,
 *   and a key waits for the next one that is, however soon it was painted.
 */
export async function measureTyping({ page, devtools }: OpenPage, keys: number): Promise<number[]> {
  const watch = await page.evaluateHandle(watchKeys);
  const startedAt = performance.now();
  const sent: Promise<unknown>[] = [];
  const send = (type: "keyDown" | "keyUp", key: number) => {
    const sending = devtools.send("Input.dispatchKeyEvent", toEvent(type, TEXT[key % TEXT.length]!));
    // Not waited for: a person does not wait for the page either. What fails is told at the end.
    sending.catch(() => undefined);
    sent.push(sending);
  };
  for (let key = 0; key < keys; key += 1) {
    const at = startedAt + key * BETWEEN_KEYS_MS;
    await wait(Math.max(0, at - performance.now()));
    send("keyDown", key);
    await wait(HELD_MS);
    send("keyUp", key);
  }
  await Promise.all(sent);
  return watch.evaluate((watched) => watched.stop());
}

function toEvent(type: "keyDown" | "keyUp", key: string) {
  return { type, key, ...(type === "keyDown" && { text: key, unmodifiedText: key }) };
}

function watchKeys() {
  const durations: number[] = [];
  let waiting: number[] = [];
  const onFrame = (typed: number[]) => durations.push(...typed.map((at) => performance.now() - at));
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    if (waiting.push(timeStamp) > 1) return;
    requestAnimationFrame(() => {
      const typed = waiting;
      waiting = [];
      // Comes once the frame was drawn, and so urgent, before all else the page has to do then.
      void scheduler.postTask(() => onFrame(typed), { priority: "user-blocking" });
    });
  };
  addEventListener("keydown", onKey, { capture: true });
  return {
    async stop(): Promise<number[]> {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      removeEventListener("keydown", onKey, { capture: true });
      return durations;
    },
  };
}
