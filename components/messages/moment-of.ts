import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { localDay } from "./local-day";

interface Moment {
  /** Since 1970. */
  ms: number;
  /** As {@link localDay} has it. */
  day: string;
}

const moments = new WeakMap<ListedMessage, Moment>();

/** When a message was written. Reading a date is what costs most about a list of thousands, so each is read once. */
export function momentOf(message: ListedMessage): Moment {
  const known = moments.get(message);
  if (known) return known;
  const moment = { ms: Date.parse(message.createdAt), day: localDay(message.createdAt) };
  moments.set(message, moment);
  return moment;
}
