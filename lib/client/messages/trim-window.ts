import type { Message } from "@/lib/protocol/messages";
import type { MessageWindow } from "./message-window";

/**
 * Keeps so many messages: those at one end, or those around a message. What is let go is passed over from then on.
 *
 * @param kept a `seq` stands in the middle of what is kept
 */
export function trimWindow(
  window: MessageWindow,
  maxMessages: number,
  kept: "older" | "newer" | { seq: number },
): MessageWindow {
  const { messages, watermark } = window;
  // Before the first page nothing may be passed over.
  if (watermark === null || messages.length <= maxMessages) return window;
  const from = Math.max(0, Math.min(startOf(messages, maxMessages, kept), messages.length - maxMessages));
  const to = from + maxMessages;
  return {
    ...window,
    messages: messages.slice(from, to),
    hasMoreBefore: window.hasMoreBefore || from > 0,
    hasMoreAfter: window.hasMoreAfter || to < messages.length,
  };
}

function startOf(messages: readonly Message[], maxMessages: number, kept: "older" | "newer" | { seq: number }): number {
  if (kept === "older") return 0;
  if (kept === "newer") return messages.length - maxMessages;
  const middle = messages.findIndex(({ seq }) => seq >= kept.seq);
  // Beyond the newest: the end is what is nearest.
  return middle < 0 ? messages.length : middle - Math.floor(maxMessages / 2);
}
