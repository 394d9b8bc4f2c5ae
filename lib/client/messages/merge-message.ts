import type { Message } from "@/lib/protocol/messages";
import { passWatermark, upsert, type MessageWindow } from "./message-window";

/** One message in its present state. Its change is known from then on, also if it lies beyond the stretch. */
export function mergeMessage(window: MessageWindow, message: Message): MessageWindow {
  const merged = upsert(window, message);
  const { watermark, ahead } = merged;
  const { changeSeq } = message;
  if ((watermark !== null && changeSeq <= watermark) || ahead.includes(changeSeq)) return merged;
  return passWatermark({ ...merged, ahead: [...ahead, changeSeq].sort((a, b) => a - b) }, watermark);
}
