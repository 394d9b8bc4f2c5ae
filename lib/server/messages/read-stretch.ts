import type { Message } from "@/lib/protocol/messages";
import { AppError } from "../app-error";
import { requireReadable } from "../channels/require-readable";
import { Prisma, type Message as MessageRow } from "../database/generated/client";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";
import { MESSAGE_COLUMNS } from "./message-columns";
import { toMessage } from "./to-message";

interface Stretch {
  /** What messages count by. */
  number: "seq" | "changeSeq";
  /** The first messages with a number above this one, or the last below it. */
  side: "above" | "below";
  edge: number;
  limit: number;
}

interface ReadStretch {
  /** Ascending by the number asked for. */
  messages: Message[];
  lastSeq: number;
  lastChangeSeq: number;
}

/** `id` is null in the one row that a channel without such messages has. */
type StretchRow = { lastSeq: bigint; lastChangeSeq: bigint } & (MessageRow | { id: null });

const COLUMNS = { seq: Prisma.sql`seq`, changeSeq: Prisma.sql`change_seq` };

/**
 * Some of a channel's messages with its highest numbers, if the person may read them. [CH6]
 *
 * One statement, since that sees one snapshot without a transaction around it, and opening a channel is what everybody
 * does in the morning. Each of its four texts walks one unique index from the edge, however long the channel is.
 * @throws AppError `not_found` or `forbidden`
 */
export async function readStretch(viewer: Viewer, channelId: number, stretch: Stretch): Promise<ReadStretch> {
  const column = COLUMNS[stretch.number];
  const edge = Prisma.sql`${stretch.edge}::bigint`;
  const beyond =
    stretch.side === "above"
      ? Prisma.sql`${column} > ${edge} ORDER BY ${column}`
      : Prisma.sql`${column} < ${edge} ORDER BY ${column} DESC`;
  const rows = await database().$queryRaw<StretchRow[]>`
    SELECT c.last_seq AS "lastSeq", c.last_change_seq AS "lastChangeSeq", found.*
    FROM channels c
    LEFT JOIN memberships m ON m.channel_id = c.id AND m.user_id = ${viewer.userId}::bigint
    LEFT JOIN LATERAL (
      SELECT ${MESSAGE_COLUMNS} FROM messages WHERE channel_id = c.id AND ${beyond} LIMIT ${stretch.limit}::int
    ) found ON true
    WHERE c.id = ${channelId}::bigint AND (m.user_id IS NOT NULL OR NOT c.is_private)`;
  const [channel] = rows;
  if (!channel) throw await refusalOf(viewer, channelId);
  const messages = rows.filter((row) => row.id !== null).map(toMessage);
  messages.sort((a, b) => a[stretch.number] - b[stretch.number]);
  return { messages, lastSeq: Number(channel.lastSeq), lastChangeSeq: Number(channel.lastChangeSeq) };
}

/** Why nothing was found; whoever was let in since then was no member when they asked. */
async function refusalOf(viewer: Viewer, channelId: number): Promise<unknown> {
  return requireReadable(viewer, channelId, database()).then(
    () => new AppError("not_found"),
    (refusal: unknown) => refusal,
  );
}
