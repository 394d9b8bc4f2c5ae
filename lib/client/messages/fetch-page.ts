import { MESSAGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { MessagesPage } from "@/lib/protocol/messages";
import { request } from "../api/request";

/** Where a page lies, by the `seq` it is before, after or around; the newest page where none is named. */
export interface PagePosition {
  before?: number;
  after?: number;
  around?: number;
}

/** One stretch of a channel's history. [MSG5] */
export function fetchPage(
  channelId: number,
  position: PagePosition,
  limit: number = MESSAGES_PAGE_DEFAULT,
): Promise<MessagesPage> {
  const search = new URLSearchParams({ limit: String(limit) });
  for (const [name, seq] of Object.entries(position)) search.set(name, String(seq));
  return request<MessagesPage>("GET", `/api/channels/${channelId}/messages?${search.toString()}`);
}
