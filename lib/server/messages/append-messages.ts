import type { Message } from "@/lib/protocol/messages";
import { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";

/** What an author sends; who the author is has been verified. */
export interface NewMessage {
  channelId: number;
  authorId: number;
  /** No two of a batch have the same channel, author and `clientId`. */
  clientId: string;
  body: string;
}

/** What became of a new message. */
export type Appended =
  | { outcome: "appended"; message: Message }
  /** Its author has sent it before: as it stands now. [MSG2] */
  | { outcome: "repeated"; message: Message }
  /** Its author is no member, the channel is archived, or there is none. */
  | { outcome: "refused" }
  /** Somebody else is changing the channel. */
  | { outcome: "locked" };

interface AppendedRow {
  number: number;
  isLocked: boolean;
  isRepeated: boolean;
  /** null: nothing of the message is there. */
  id: bigint | null;
  seq: bigint;
  changeSeq: bigint;
  /** Of a repeated message alone, as are the times of its changes: another text may stand by now. */
  body: string | null;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

/**
 * Writes new messages at the ends of their channels, and moves their authors' markers to them: all of them or none, in one
 * statement, which is its own transaction. [MSG1], [MSG3], [MSG8]
 *
 * Every decision is made on rows that the statement holds, as they are when it holds them. What it cannot hold is a
 * message that another process is just writing under the same `clientId`: then it fails as a whole, and finds that
 * message the next time. `createdAt` is the database's clock, so that times follow the order of `seq` whichever process
 * writes.
 * @param waitsForLocks false: a channel that somebody else holds is left out, so that it keeps nobody waiting
 * @returns what became of each, in the order given
 */
export async function appendMessages(
  newMessages: NewMessage[],
  { waitsForLocks }: { waitsForLocks: boolean },
): Promise<Appended[]> {
  const rows = await insertMessages(newMessages, waitsForLocks ? Prisma.empty : Prisma.sql`SKIP LOCKED`);
  return rows.map((row): Appended => {
    if (row.isLocked) return { outcome: "locked" };
    const sent = newMessages[row.number];
    if (row.id === null || !sent) return { outcome: "refused" };
    return { outcome: row.isRepeated ? "repeated" : "appended", message: toMessage(sent, row) };
  });
}

function insertMessages(newMessages: NewMessage[], skipLocked: Prisma.Sql): Promise<AppendedRow[]> {
  const sent = JSON.stringify(newMessages.map((message, number) => ({ number, ...message })));
  return database().$queryRaw<AppendedRow[]>`
    WITH sent AS (
      SELECT number, "channelId" AS channel_id, "authorId" AS author_id, "clientId" AS client_id, body
      FROM json_to_recordset(${sent}::json)
        AS (number int, "channelId" bigint, "authorId" bigint, "clientId" text, body text)
    ), held AS MATERIALIZED (
      -- In one order, so that processes which want the same channels do not wait for each other in a ring.
      SELECT id, is_archived, last_seq, last_change_seq FROM channels
      WHERE id IN (SELECT channel_id FROM sent)
      ORDER BY id FOR NO KEY UPDATE ${skipLocked}
    ), by_member AS MATERIALIZED (
      -- Held too: a membership that ended while the channel was waited for is seen to have ended. Whoever holds one holds
      -- its channel, or moves a marker and is gone.
      SELECT sent.*, held.is_archived, held.last_seq, held.last_change_seq
      FROM sent JOIN held ON held.id = sent.channel_id
      JOIN memberships m ON m.channel_id = sent.channel_id AND m.user_id = sent.author_id
      FOR NO KEY UPDATE OF m
    ), repeated AS (
      SELECT by_member.number, first.id, first.seq, first.change_seq, first.body, first.created_at, first.edited_at,
        first.deleted_at
      FROM by_member JOIN messages first USING (channel_id, author_id, client_id)
    ), fresh AS (
      SELECT number, channel_id, author_id, client_id, body, last_seq + nth AS seq, last_change_seq + nth AS change_seq
      FROM (
        SELECT *, row_number() OVER (PARTITION BY channel_id ORDER BY number) AS nth FROM by_member
        WHERE NOT is_archived AND number NOT IN (SELECT number FROM repeated)
      ) AS counted
    ), grown AS (
      UPDATE channels SET last_seq = latest.seq, last_change_seq = latest.change_seq
      FROM (SELECT channel_id, max(seq) AS seq, max(change_seq) AS change_seq FROM fresh GROUP BY channel_id) AS latest
      WHERE channels.id = latest.channel_id
    ), inserted AS (
      INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body, created_at)
      SELECT channel_id, seq, change_seq, author_id, client_id, body, clock_timestamp()
      FROM fresh ORDER BY channel_id, seq
      RETURNING id, channel_id, seq, change_seq, created_at
    ), read AS (
      UPDATE memberships SET last_read_seq = latest.seq
      FROM (SELECT channel_id, author_id, max(seq) AS seq FROM fresh GROUP BY channel_id, author_id) AS latest
      WHERE memberships.channel_id = latest.channel_id AND memberships.user_id = latest.author_id
    )
    SELECT sent.number, repeated.number IS NOT NULL AS "isRepeated",
      coalesce(repeated.id, inserted.id) AS id, coalesce(repeated.seq, inserted.seq) AS seq,
      coalesce(repeated.change_seq, inserted.change_seq) AS "changeSeq", repeated.body,
      coalesce(repeated.created_at, inserted.created_at) AS "createdAt",
      repeated.edited_at AS "editedAt", repeated.deleted_at AS "deletedAt",
      held.id IS NULL AND EXISTS (SELECT FROM channels WHERE channels.id = sent.channel_id) AS "isLocked"
    FROM sent LEFT JOIN held ON held.id = sent.channel_id
    LEFT JOIN repeated ON repeated.number = sent.number
    LEFT JOIN (fresh JOIN inserted USING (channel_id, seq)) ON fresh.number = sent.number
    ORDER BY sent.number`;
}

function toMessage({ channelId, authorId, clientId, body }: NewMessage, row: AppendedRow): Message {
  return {
    id: Number(row.id),
    channelId,
    seq: Number(row.seq),
    changeSeq: Number(row.changeSeq),
    authorId,
    clientId,
    body: row.body ?? body,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
