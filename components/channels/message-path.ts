import { channelPath } from "./channel-path";

/** The address that opens a channel around one of its messages. `seq` stays a message's own for ever. [MSG3] */
export function messagePath(channelId: number, seq: number): string {
  return `${channelPath(channelId)}?message=${seq}`;
}

/** The message that a query points to; null for none, and for what is no message's number. */
export function pointedSeqOf(query: string | null | undefined): number | null {
  return query && /^[1-9]\d{0,15}$/.test(query) ? Number(query) : null;
}
