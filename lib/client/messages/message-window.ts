import type { Message } from "@/lib/protocol/messages";

/** What this page knows of one channel's messages: one stretch of its history, as of `watermark`. */
export interface MessageWindow {
  /** Ascending by `seq`. */
  messages: Message[];
  /** There is older history than `messages[0]`, and what happens there is passed over. */
  hasMoreBefore: boolean;
  /** The stretch ends before the channel does, and what happens beyond its end is passed over. */
  hasMoreAfter: boolean;
  /** Every change of this stretch up to here is in `messages`; null until a page was read. */
  watermark: number | null;
  /** Numbers of changes above the watermark that are in `messages` too, ascending. */
  ahead: number[];
  /** The highest change the server told of. An HTTP answer tells of none: it overtakes gathered pushes. */
  heardUpTo: number;
}

export const EMPTY_WINDOW: MessageWindow = {
  messages: [],
  hasMoreBefore: false,
  hasMoreAfter: false,
  watermark: null,
  ahead: [],
  heardUpTo: 0,
};

/** Changes were told that are not here. */
export function hasHole({ watermark, heardUpTo }: MessageWindow): boolean {
  return watermark !== null && heardUpTo > watermark;
}

/** The server said up to where the channel has changed. */
export function hear(window: MessageWindow, changeSeq: number): MessageWindow {
  return changeSeq > window.heardUpTo ? { ...window, heardUpTo: changeSeq } : window;
}

/** A message lies on the stretch, whether it is here yet or not. */
export function isOnStretch({ messages, hasMoreBefore, hasMoreAfter, watermark }: MessageWindow, seq: number): boolean {
  if (watermark === null) return false;
  return (
    (!hasMoreBefore || seq >= (messages[0]?.seq ?? seq)) && (!hasMoreAfter || seq <= (messages.at(-1)?.seq ?? seq))
  );
}

/** A change is old if its number is not above that message's, not if it is below the channel's highest. */
export function upsert(window: MessageWindow, message: Message): MessageWindow {
  const { messages, hasMoreBefore, hasMoreAfter } = window;
  const at = positionOf(messages, message.seq);
  const known = messages[at];
  if (known?.seq === message.seq) {
    return known.changeSeq >= message.changeSeq ? window : { ...window, messages: messages.with(at, message) };
  }
  const isBelow = at === 0 && hasMoreBefore;
  // Also the very next one: whether anything lies between is known only where the stretch ends with the channel.
  const isBeyond = at === messages.length && hasMoreAfter;
  const isPassedOver = messages.length > 0 && (isBelow || isBeyond);
  return isPassedOver ? window : { ...window, messages: messages.toSpliced(at, 0, message) };
}

/** Raises the watermark, and over every change above it that is here without a gap. */
export function passWatermark(window: MessageWindow, upTo: number | null): MessageWindow {
  if (upTo === null) return window;
  let watermark = Math.max(upTo, window.watermark ?? 0);
  let passed = 0;
  for (const changeSeq of window.ahead) {
    if (changeSeq > watermark + 1) break;
    watermark = Math.max(watermark, changeSeq);
    passed += 1;
  }
  return { ...window, watermark, ahead: window.ahead.slice(passed) };
}

/** Index of the first message whose `seq` is not below the given one. Nearly always the end. */
function positionOf(messages: readonly Message[], seq: number): number {
  let [low, high] = [0, messages.length];
  if ((messages.at(-1)?.seq ?? 0) < seq) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
