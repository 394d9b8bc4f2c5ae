import { MESSAGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import { EMPTY_WINDOW, isOnStretch, type MessageWindow } from "./message-window";

/** Which page a window is to be made of: one around a message, or the newest, opened where reading had stopped or at the end. */
export type WindowPosition = { around: number } | "newest" | "end";

interface Opening {
  window: MessageWindow | undefined;
  /** `seq` of the channel's newest message. */
  lastSeq: number;
  /** How many of the newest are unread; none for who reads a public channel as a guest. */
  unreadCount: number;
  /** The message that an address points to. */
  pointedSeq: number | null;
  /** Where the reader was when they left, if not at the end. */
  placeSeq: number | null;
}

/**
 * What to read when a channel is opened: one page, whatever the channel's size. [MSG5]
 *
 * @returns null when what is here already will do
 */
export function openingPosition({
  window = EMPTY_WINDOW,
  lastSeq,
  unreadCount,
  pointedSeq,
  placeSeq,
}: Opening): WindowPosition | null {
  const wantedSeq = pointedSeq ?? placeSeq;
  if (wantedSeq !== null) return isOnStretch(window, wantedSeq) ? null : { around: wantedSeq };
  const isHere = window.watermark !== null;
  const firstUnreadSeq = lastSeq - unreadCount + 1;
  if (isHere && (unreadCount === 0 ? !window.hasMoreAfter : isOnStretch(window, firstUnreadSeq))) return null;
  // A page that has room for one message more shows what was read last, too.
  return unreadCount < MESSAGES_PAGE_DEFAULT ? "newest" : { around: firstUnreadSeq };
}
