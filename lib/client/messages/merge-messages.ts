import type { ChangesPage, Message } from "@/lib/protocol/messages";
import { passWatermark, upsert, type MessageWindow } from "./message-window";

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

function passChange(window: MessageWindow, changeSeq: number): MessageWindow {
  if (window.watermark !== null && changeSeq <= window.watermark) return window;
  if (window.ahead.includes(changeSeq)) return window;
  const ahead = [...window.ahead, changeSeq].sort((a, b) => a - b);
  return passWatermark({ ...window, ahead }, window.watermark);
}
