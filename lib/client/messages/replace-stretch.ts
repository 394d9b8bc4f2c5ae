import type { MessagesPage } from "@/lib/protocol/messages";
import { hear, passWatermark, upsert, type MessageWindow } from "./message-window";

/**
 * Puts a page in the window's place. What was heard meanwhile stays above it.
 *
 * The page may be older than changes that the window it replaces passed over, so the watermark becomes the page's own number; the
 * hole this may make is read from the change log.
 */
export function replaceStretch(window: MessageWindow, page: MessagesPage): MessageWindow {
  const { hasMoreBefore, hasMoreAfter, lastChangeSeq } = page;
  const [first, last] = [page.messages[0]?.seq ?? 0, page.messages.at(-1)?.seq ?? 0];
  const messages = window.messages.filter(
    ({ seq }) => (!hasMoreBefore || seq >= first) && (!hasMoreAfter || seq <= last),
  );
  const open = page.messages.reduce(upsert, { ...window, messages, hasMoreBefore: false, hasMoreAfter: false });
  const merged = { ...open, hasMoreBefore, hasMoreAfter };
  // Before the first page nothing was passed over: all that was pushed is here.
  if (window.watermark === null) return hear(passWatermark(merged, lastChangeSeq), lastChangeSeq);
  return hear({ ...merged, watermark: lastChangeSeq, ahead: [] }, Math.max(window.watermark, lastChangeSeq));
}
