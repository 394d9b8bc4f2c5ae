import { arrive } from "@/lib/client/messages/arrive";
import type { MessageWindow } from "@/lib/client/messages/message-window";
import type { ModelChannel } from "./model-channel";

/** Reads a channel's change log as the page does, until nothing is missing. [MSG6] */
export function readLog(window: MessageWindow, channel: ModelChannel, limit = 3): MessageWindow {
  for (let hasMore = true; hasMore;) {
    const after = window.watermark ?? 0;
    const page = channel.changes(after, limit);
    window = arrive(window, { kind: "changes", page, after });
    hasMore = page.hasMore;
  }
  return window;
}
