import type { Message } from "@/lib/protocol/messages";
import { mergeMessage } from "./merge-message";
import { hear, type MessageWindow } from "./message-window";

/** Messages in their present state, in the order the socket brought them. They tell up to where the channel has changed. */
export function mergePushes(window: MessageWindow, pushes: readonly Message[]): MessageWindow {
  const next = nextOnes(window, pushes);
  const merge = (merged: MessageWindow, message: Message) => hear(mergeMessage(merged, message), message.changeSeq);
  return pushes.slice(next.length).reduce(merge, append(window, next));
}

/** The first of them, as far as each is the channel's next message and its next change: in a flood nearly all are. */
function nextOnes({ messages, hasMoreAfter, watermark, ahead }: MessageWindow, pushes: readonly Message[]): Message[] {
  if (watermark === null || hasMoreAfter || ahead.length > 0) return [];
  const last = messages.at(-1)?.seq ?? 0;
  const end = pushes.findIndex(({ seq, changeSeq }, index) => {
    return seq <= (pushes[index - 1]?.seq ?? last) || changeSeq !== watermark + 1 + index;
  });
  return pushes.slice(0, end < 0 ? pushes.length : end);
}

/** All in one copy: one for each of them would be a thousand messages copied for each that comes. */
function append(window: MessageWindow, next: readonly Message[]): MessageWindow {
  const changeSeq = next.at(-1)?.changeSeq;
  if (changeSeq === undefined) return window;
  return hear({ ...window, messages: [...window.messages, ...next], watermark: changeSeq }, changeSeq);
}
