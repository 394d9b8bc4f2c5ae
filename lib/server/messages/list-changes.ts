import { CHANGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { ChangesPage, ListChangesQuery } from "@/lib/protocol/messages";
import { requireReadable } from "../channels/require-readable";
import { inSnapshot } from "../database/in-snapshot";
import type { Viewer } from "../sessions/viewer";
import { toMessage } from "./to-message";

/**
 * The present state of every message changed since a change number, ascending by `changeSeq`; from 0, everything. [MSG6]
 *
 * A page's last `changeSeq` is where the next one starts. A message changed again while somebody pages moves to a later page.
 * @throws AppError `not_found` or `forbidden` as [CH6] has it
 */
export function listChanges(viewer: Viewer, channelId: number, query: ListChangesQuery): Promise<ChangesPage> {
  const { after, limit = CHANGES_PAGE_DEFAULT } = query;
  return inSnapshot(async (tx) => {
    const { lastChangeSeq } = await requireReadable(viewer, channelId, tx);
    const rows = await tx.message.findMany({
      where: { channelId, changeSeq: { gt: after } },
      orderBy: { changeSeq: "asc" },
      take: limit,
    });
    const messages = rows.map(toMessage);
    // The newest change stands on some message, so whoever has read up to it has read all.
    const reached = messages.at(-1)?.changeSeq ?? lastChangeSeq;
    return { messages, lastChangeSeq, hasMore: reached < lastChangeSeq };
  });
}
