import { MESSAGES_PAGE_MAX } from "@/lib/protocol/limits";
import type { MessagesPage } from "@/lib/protocol/messages";
import { fetchPage } from "./fetch-page";

/** Whoever missed more than this starts at the end: reading back so far would take seconds. */
const READ_BACK_MAX = 1_000;

/**
 * A channel's newest messages, back to where reading had stopped, so that the list can open there. [MSG5]
 *
 * The numbers are those of the page that was read first: what changed while the others were read is above them, and is
 * fetched like any other hole.
 * @param lastReadSeq null for who has no marker here
 */
export async function fetchNewest(channelId: number, lastReadSeq: number | null): Promise<MessagesPage> {
  let page = await fetchPage(channelId, {});
  if (lastReadSeq === null || page.lastSeq - lastReadSeq > READ_BACK_MAX) return page;
  for (;;) {
    const oldest = page.messages[0];
    if (!oldest || oldest.seq <= lastReadSeq || !page.hasMoreBefore) return page;
    const older = await fetchPage(channelId, { before: oldest.seq, limit: MESSAGES_PAGE_MAX });
    page = { ...page, messages: [...older.messages, ...page.messages], hasMoreBefore: older.hasMoreBefore };
  }
}
