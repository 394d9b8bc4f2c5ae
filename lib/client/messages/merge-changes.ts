import type { ChangesPage } from "@/lib/protocol/messages";
import { hear, passWatermark, upsert, type MessageWindow } from "./message-window";

interface ArrivedChanges {
  page: ChangesPage;
  after: number;
}

/** A page of the change log: everything up to its last change is known, if it was asked from where that is known. */
export function mergeChanges(window: MessageWindow, { page, after }: ArrivedChanges): MessageWindow {
  if (window.watermark === null) return window;
  const merged = page.messages.reduce(upsert, window);
  // Gone back meanwhile: what lies between was not asked for.
  if (window.watermark < after) return merged;
  const upTo = page.hasMore ? (page.messages.at(-1)?.changeSeq ?? after) : page.lastChangeSeq;
  return hear(passWatermark(merged, upTo), page.lastChangeSeq);
}
