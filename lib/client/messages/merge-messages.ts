import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";

/** What this page knows of one channel's messages: everything from its oldest message on, as of `watermark`. */
export interface MessageWindow {
  /** Ascending by `seq`. */
  messages: Message[];
  /** There is older history than `messages[0]`, and what happens there is passed over. */
  hasMoreBefore: boolean;
  /** Every change up to here is in `messages`; null until a page was read. */
  watermark: number | null;
  /** Numbers of changes above the watermark that are in `messages` too, ascending. */
  ahead: number[];
  /** The highest change the server told of. An HTTP answer tells of none: it overtakes gathered pushes. */
  heardUpTo: number;
}

export const EMPTY_WINDOW: MessageWindow = {
  messages: [],
  hasMoreBefore: false,
  watermark: null,
  ahead: [],
  heardUpTo: 0,
};

/** Changes were told that are not here. */
export function hasHole({ watermark, heardUpTo }: MessageWindow): boolean {
  return watermark !== null && heardUpTo > watermark;
}

/** The server said up to where a channel has changed, in a push, a join or a list. */
export function mergeHeard(window: MessageWindow, changeSeq: number): MessageWindow {
  return changeSeq > window.heardUpTo ? { ...window, heardUpTo: changeSeq } : window;
}

/** One message as an HTTP answer carries it. */
export function mergeAnswer(window: MessageWindow, message: Message): MessageWindow {
  return passChange(upsert(window, message), message.changeSeq);
}

/** One message as it was pushed. */
export function mergePush(window: MessageWindow, message: Message): MessageWindow {
  return mergeHeard(mergeAnswer(window, message), message.changeSeq);
}

/** The newest page, under whatever was pushed while it was on its way. */
export function mergeNewestPage(window: MessageWindow, page: MessagesPage): MessageWindow {
  const { hasMoreBefore, lastChangeSeq } = page;
  const oldestSeq = page.messages[0]?.seq ?? 0;
  const kept = hasMoreBefore ? window.messages.filter((message) => message.seq >= oldestSeq) : window.messages;
  const merged = addPage({ ...window, messages: kept }, page);
  return mergeHeard(passWatermark(merged, lastChangeSeq), lastChangeSeq);
}

/**
 * The page before the oldest message.
 *
 * It may be older than changes that were passed over because they were below the window, so the watermark goes back to the page's own
 * number: the hole this makes is read again from the change log.
 */
export function mergeOlderPage(window: MessageWindow, page: MessagesPage): MessageWindow {
  if (window.watermark === null) return window;
  const newest = page.messages.at(-1);
  const oldestSeq = window.messages[0]?.seq;
  // The window was cut while the page was on its way: it would leave a gap.
  if (newest && oldestSeq !== undefined && newest.seq < oldestSeq - 1) return window;
  const merged = addPage(window, page);
  if (page.lastChangeSeq >= window.watermark) return merged;
  return mergeHeard({ ...merged, watermark: page.lastChangeSeq, ahead: [] }, window.watermark);
}

/**
 * A page of the change log.
 *
 * @param after the number it was asked from
 */
export function mergeChanges(window: MessageWindow, page: ChangesPage, after: number): MessageWindow {
  if (window.watermark === null) return window;
  const merged = page.messages.reduce(upsert, window);
  // Gone back meanwhile: what lies between was not asked for.
  if (window.watermark < after) return merged;
  const upTo = page.hasMore ? (page.messages.at(-1)?.changeSeq ?? after) : page.lastChangeSeq;
  return mergeHeard(passWatermark(merged, upTo), page.lastChangeSeq);
}

/** Keeps the newest messages only. */
export function trimWindow(window: MessageWindow, maxMessages: number): MessageWindow {
  if (window.messages.length <= maxMessages) return window;
  return { ...window, messages: window.messages.slice(-maxMessages), hasMoreBefore: true };
}

/** The page reaches back as far as it says; what was the oldest message no longer is. */
function addPage(window: MessageWindow, page: MessagesPage): MessageWindow {
  const open = page.messages.reduceRight(upsert, { ...window, hasMoreBefore: false });
  return { ...open, hasMoreBefore: page.hasMoreBefore };
}

/** A change is old if its number is not above that message's, not if it is below the channel's highest. */
function upsert(window: MessageWindow, message: Message): MessageWindow {
  const { messages, hasMoreBefore } = window;
  const at = positionOf(messages, message.seq);
  const known = messages[at];
  if (known?.seq === message.seq) {
    return known.changeSeq >= message.changeSeq ? window : { ...window, messages: messages.with(at, message) };
  }
  const isBelow = at === 0 && hasMoreBefore && messages.length > 0;
  return isBelow ? window : { ...window, messages: messages.toSpliced(at, 0, message) };
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

function passChange(window: MessageWindow, changeSeq: number): MessageWindow {
  if (window.watermark !== null && changeSeq <= window.watermark) return window;
  if (window.ahead.includes(changeSeq)) return window;
  const ahead = [...window.ahead, changeSeq].sort((a, b) => a - b);
  return passWatermark({ ...window, ahead }, window.watermark);
}

/** Raises the watermark, and over every change above it that is here without a gap. */
function passWatermark(window: MessageWindow, upTo: number | null): MessageWindow {
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
