import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { storedOf } from "./stored-of";

/** How long one person's messages stay under one name. */
const GROUP_MS = 5 * 60_000;

/** A line of the message list. Keys are stable, so that a list that grows at either end keeps its place. */
export type MessageRow =
  | { kind: "top"; key: string }
  | { kind: "day"; key: string; at: string }
  | { kind: "new"; key: string }
  | { kind: "message"; key: string; message: ListedMessage; isGrouped: boolean };

/**
 * The lines of a message list: day dividers, the "new" line, and who continues whose group.
 *
 * @param messages in the order they are shown
 * @param firstUnreadSeq the "new" line stands above this one; null for none
 */
export function messageRows(messages: readonly ListedMessage[], firstUnreadSeq: number | null): MessageRow[] {
  const rows: MessageRow[] = [{ kind: "top", key: "top" }];
  let groupStart: ListedMessage | null = null;
  let day = "";
  for (const message of messages) {
    const messageDay = localDay(message.createdAt);
    if (messageDay !== day) {
      day = messageDay;
      groupStart = null;
      rows.push({ kind: "day", key: `day-${day}`, at: message.createdAt });
    }
    if (firstUnreadSeq !== null && storedOf(message)?.seq === firstUnreadSeq) {
      groupStart = null;
      rows.push({ kind: "new", key: "new" });
    }
    const isGrouped = groupStart !== null && belongsTo(groupStart, message);
    if (!isGrouped) groupStart = message;
    rows.push({ kind: "message", key: messageKey(message), message, isGrouped });
  }
  return rows;
}

/** The same while a message is on its way and once it has arrived. [MSG2] */
export function messageKey(message: Pick<ListedMessage, "authorId" | "clientId">): string {
  return `${message.authorId}:${message.clientId}`;
}

/** The day of the person who looks, not the server's. */
export function localDay(iso: string): string {
  const date = new Date(iso);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

function belongsTo(start: ListedMessage, message: ListedMessage): boolean {
  return start.authorId === message.authorId && Date.parse(message.createdAt) - Date.parse(start.createdAt) < GROUP_MS;
}
