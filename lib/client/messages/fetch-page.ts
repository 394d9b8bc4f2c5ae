import { MESSAGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { MessagesPage } from "@/lib/protocol/messages";
import { request } from "../api/request";

interface Position {
  /** `seq` of the message after the page; the newest page without it. */
  before?: number;
  limit?: number;
}

/** One stretch of a channel's history. [MSG5] */
export function fetchPage(
  channelId: number,
  { before, limit = MESSAGES_PAGE_DEFAULT }: Position,
): Promise<MessagesPage> {
  const search = new URLSearchParams({ limit: String(limit), ...(before !== undefined && { before: String(before) }) });
  return request<MessagesPage>("GET", `/api/channels/${channelId}/messages?${search.toString()}`);
}
