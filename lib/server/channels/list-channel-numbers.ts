import type { ChannelNumbers } from "@/lib/protocol/channels";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";

type NumbersRow = { [Key in keyof ChannelNumbers]: bigint };

/**
 * How far each channel of a person has come, and their marker in it: what everyone asks who has been away. [CH11]
 *
 * One statement over two indexes that sorts, counts and joins no names: after a restart of the server a thousand ask at once.
 */
export async function listChannelNumbers({ userId }: Viewer): Promise<ChannelNumbers[]> {
  const rows = await database().$queryRaw<NumbersRow[]>`
    SELECT c.id AS "channelId", c.last_seq AS "lastSeq", c.last_change_seq AS "lastChangeSeq",
      m.last_read_seq AS "lastReadSeq"
    FROM memberships m JOIN channels c ON c.id = m.channel_id
    WHERE m.user_id = ${userId}::bigint`;
  return rows.map((row) => ({
    channelId: Number(row.channelId),
    lastSeq: Number(row.lastSeq),
    lastChangeSeq: Number(row.lastChangeSeq),
    lastReadSeq: Number(row.lastReadSeq),
  }));
}
