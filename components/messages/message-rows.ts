import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { momentOf } from "./moment-of";
import { storedOf } from "./stored-of";

/** One person's next message within this stays under the same name. */
const GROUP_MS = 5 * 60_000;
/** Someone who goes on and on is named again in each part of the hour: by the clock, so that older history changes no group. */
const NAMED_AGAIN_MS = 15 * 60_000;

/** A line of the message list. Keys are stable, so that a list that grows at either end keeps its place. */
export type MessageRow =
  | { kind: "top"; key: string }
  | { kind: "day"; key: string; at: string }
  | { kind: "new"; key: string }
  | { kind: "message"; key: string; message: ListedMessage; isGrouped: boolean }
  | { kind: "bottom"; key: string };

export type MessageLine = Extract<MessageRow, { kind: "message" }>;

const TOP: MessageRow = { kind: "top", key: "top" };
const NEW: MessageRow = { kind: "new", key: "new" };
const BOTTOM: MessageRow = { kind: "bottom", key: "bottom" };

interface Stretch {
  /** In the order they are shown. */
  messages: readonly ListedMessage[];
  /** The "new" line stands above this one; null for none. */
  firstUnreadSeq: number | null;
  /** More messages are to come below these. */
  hasMoreAfter: boolean;
}

/**
 * Makes the lines of a message list: day dividers, the "new" line, and who continues whose group.
 *
 * It goes on from the lines it made last as far as their messages are the same: one message that arrives among thousands
 * costs what one message costs.
 */
export function makeMessageRows(): (stretch: Stretch) => MessageRow[] {
  let last: Made = NOTHING;
  return (stretch) => {
    last = goOn(stretch.firstUnreadSeq === last.firstUnreadSeq ? last : NOTHING, stretch);
    return stretch.hasMoreAfter ? [...last.rows, BOTTOM] : last.rows;
  };
}

interface Made {
  messages: readonly ListedMessage[];
  firstUnreadSeq: number | null;
  rows: MessageRow[];
  /** How many rows there are up to each message, itself included. */
  ends: number[];
}

const NOTHING: Made = { messages: [], firstUnreadSeq: null, rows: [TOP], ends: [] };

function goOn(made: Made, { messages, firstUnreadSeq }: Stretch): Made {
  const same = sameUntil(made.messages, messages);
  const ends = made.ends.slice(0, same);
  const rows = made.rows.slice(0, ends.at(-1) ?? 1);
  let previous = messages[same - 1] ?? null;
  for (const message of messages.slice(same)) {
    const { day } = momentOf(message);
    const isNewDay = !previous || momentOf(previous).day !== day;
    const isFirstUnread = firstUnreadSeq !== null && storedOf(message)?.seq === firstUnreadSeq;
    if (isNewDay) rows.push(dayRow(message, day));
    if (isFirstUnread) rows.push(NEW);
    const isGrouped = !isNewDay && !isFirstUnread && previous !== null && continues(previous, message);
    rows.push(messageRow(message, isGrouped));
    ends.push(rows.length);
    previous = message;
  }
  return { messages, firstUnreadSeq, rows, ends };
}

function sameUntil(before: readonly ListedMessage[], now: readonly ListedMessage[]): number {
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  return same;
}

/** The same while a message is on its way and once it has arrived. [MSG2] */
export function messageKey(message: Pick<ListedMessage, "authorId" | "clientId">): string {
  return `${message.authorId}:${message.clientId}`;
}

/** One row per message object: of thousands, only those that changed are drawn again. */
const messageLines = new WeakMap<ListedMessage, MessageLine>();
const dayLines = new WeakMap<ListedMessage, MessageRow>();

function messageRow(message: ListedMessage, isGrouped: boolean): MessageLine {
  const known = messageLines.get(message);
  if (known?.isGrouped === isGrouped) return known;
  const row: MessageLine = { kind: "message", key: messageKey(message), message, isGrouped };
  messageLines.set(message, row);
  return row;
}

function dayRow(message: ListedMessage, day: string): MessageRow {
  const known = dayLines.get(message);
  if (known) return known;
  const row: MessageRow = { kind: "day", key: `day-${day}`, at: message.createdAt };
  dayLines.set(message, row);
  return row;
}

function continues(previous: ListedMessage, message: ListedMessage): boolean {
  const [before, now] = [momentOf(previous).ms, momentOf(message).ms];
  const isSamePart = Math.floor(before / NAMED_AGAIN_MS) === Math.floor(now / NAMED_AGAIN_MS);
  return previous.authorId === message.authorId && now - before < GROUP_MS && isSamePart;
}
