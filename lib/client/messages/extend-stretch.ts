import type { MessagesPage } from "@/lib/protocol/messages";
import { hear, upsert, type MessageWindow } from "./message-window";

interface ArrivedPage {
  kind: "older" | "newer";
  page: MessagesPage;
  from: number;
}

/**
 * Joins a page to the stretch it borders on or lies upon.
 *
 * It may be older than changes that were passed over because they were not on the stretch, so the watermark goes back to the page's
 * own number: the hole this makes is read again from the change log.
 */
export function extendStretch(window: MessageWindow, { kind, page, from }: ArrivedPage): MessageWindow {
  const [first, last] = [window.messages[0]?.seq, window.messages.at(-1)?.seq];
  if (window.watermark === null || first === undefined || last === undefined) return window;
  const [oldest, newest] = endsOf(page, kind, from);
  // The window was cut or replaced while the page was on its way: it would leave a gap.
  if (newest < first - 1 || oldest > last + 1) return window;
  const open = page.messages.reduceRight(upsert, { ...window, hasMoreBefore: false, hasMoreAfter: false });
  const merged = {
    ...open,
    hasMoreBefore: window.hasMoreBefore && (oldest > first || page.hasMoreBefore),
    hasMoreAfter: window.hasMoreAfter && (newest < last || page.hasMoreAfter),
    watermark: Math.min(window.watermark, page.lastChangeSeq),
    ahead: window.ahead.filter((changeSeq) => changeSeq <= page.lastChangeSeq),
  };
  return hear(merged, window.watermark);
}

/** An empty page lies where it was asked from, and says that the channel ended there. */
function endsOf({ messages }: MessagesPage, kind: "older" | "newer", from: number): [oldest: number, newest: number] {
  return kind === "older" ? [messages[0]?.seq ?? from, from - 1] : [from + 1, messages.at(-1)?.seq ?? from];
}
