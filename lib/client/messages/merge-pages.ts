import type { MessagesPage } from "@/lib/protocol/messages";
import { mergeHeard } from "./merge-messages";
import { passWatermark, upsert, type MessageWindow } from "./message-window";

/**
 * A page that takes the window's place: the newest one, or one around a message. What was heard meanwhile stays above it.
 *
 * The page may be older than changes that the window it replaces passed over, so the watermark becomes the page's own number; the
 * hole this may make is read from the change log.
 */
export function mergeAroundPage(window: MessageWindow, page: MessagesPage): MessageWindow {
  const { hasMoreBefore, hasMoreAfter, lastChangeSeq } = page;
  const [first, last] = [page.messages[0]?.seq ?? 0, page.messages.at(-1)?.seq ?? 0];
  const messages = window.messages.filter(
    ({ seq }) => (!hasMoreBefore || seq >= first) && (!hasMoreAfter || seq <= last),
  );
  const open = page.messages.reduce(upsert, { ...window, messages, hasMoreBefore: false, hasMoreAfter: false });
  const merged = { ...open, hasMoreBefore, hasMoreAfter };
  // Before the first page nothing was passed over: all that was pushed is here.
  if (window.watermark === null) return mergeHeard(passWatermark(merged, lastChangeSeq), lastChangeSeq);
  return mergeHeard({ ...merged, watermark: lastChangeSeq, ahead: [] }, Math.max(window.watermark, lastChangeSeq));
}

/** The page before the oldest message. */
export function mergeOlderPage(window: MessageWindow, page: MessagesPage): MessageWindow {
  const [oldest, newest] = [page.messages[0], page.messages.at(-1)];
  return oldest && newest ? addPage(window, page, oldest.seq, newest.seq) : window;
}

/**
 * The page after the newest message.
 *
 * @param after the `seq` it was asked from: an empty page says that the channel ended there
 */
export function mergeNewerPage(window: MessageWindow, page: MessagesPage, after: number): MessageWindow {
  return addPage(window, page, after + 1, page.messages.at(-1)?.seq ?? after);
}

/**
 * Joins a page to the stretch it borders on or lies upon.
 *
 * It may be older than changes that were passed over because they were not on the stretch, so the watermark goes back to the page's
 * own number: the hole this makes is read again from the change log.
 */
function addPage(window: MessageWindow, page: MessagesPage, from: number, to: number): MessageWindow {
  const [first, last] = [window.messages[0]?.seq, window.messages.at(-1)?.seq];
  if (window.watermark === null || first === undefined || last === undefined) return window;
  // The window was cut or replaced while the page was on its way: it would leave a gap.
  if (to < first - 1 || from > last + 1) return window;
  const open = page.messages.reduceRight(upsert, { ...window, hasMoreBefore: false, hasMoreAfter: false });
  const merged = {
    ...open,
    hasMoreBefore: window.hasMoreBefore && (from > first || page.hasMoreBefore),
    hasMoreAfter: window.hasMoreAfter && (to < last || page.hasMoreAfter),
    watermark: Math.min(window.watermark, page.lastChangeSeq),
    ahead: window.ahead.filter((changeSeq) => changeSeq <= page.lastChangeSeq),
  };
  return mergeHeard(merged, window.watermark);
}
