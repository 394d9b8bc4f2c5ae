import { CHANGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { ChangesPage, ListChangesQuery } from "@/lib/protocol/messages";
import type { Viewer } from "../sessions/viewer";
import { readStretch } from "./read-stretch";

/**
 * The present state of every message changed since a change number, ascending by `changeSeq`; from 0, everything. [MSG6]
 *
 * A page's last `changeSeq` is where the next one starts. A message changed again while somebody pages moves to a later page.
 * @throws AppError `not_found` or `forbidden` as [CH6] has it
 */
export async function listChanges(viewer: Viewer, channelId: number, query: ListChangesQuery): Promise<ChangesPage> {
  const { after: edge, limit = CHANGES_PAGE_DEFAULT } = query;
  const stretch = { number: "changeSeq", side: "above", edge, limit } as const;
  const { messages, lastChangeSeq } = await readStretch(viewer, channelId, stretch);
  // The newest change stands on some message, so whoever has read up to it has read all.
  const reached = messages.at(-1)?.changeSeq ?? lastChangeSeq;
  return { messages, lastChangeSeq, hasMore: reached < lastChangeSeq };
}
