import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";

interface History {
  channelId: number;
  count: number;
  bodies: string[];
}

const COLUMNS = "channel_id, seq, change_seq, author_id, client_id, body, created_at";

/** Gives an empty channel a history by its members in turn, and marks it as read by all of them. */
export async function copyMessages(client: Client, { channelId, count, bodies }: History): Promise<void> {
  const { rows } = await client.query<{ user_id: string }>(
    "SELECT user_id FROM memberships WHERE channel_id = $1 ORDER BY user_id",
    [channelId],
  );
  const authorIds = rows.map((row) => row.user_id);
  const lines = Readable.from(toLines({ channelId, count, bodies: bodies.map(escapeText) }, authorIds));
  await pipeline(lines, client.query(from(`COPY messages (${COLUMNS}) FROM STDIN`)));
  await client.query("UPDATE channels SET last_seq = $2, last_change_seq = $2 WHERE id = $1", [channelId, count]);
  await client.query("UPDATE memberships SET last_read_seq = $2 WHERE channel_id = $1", [channelId, count]);
}

/** One message a second until now, many to a chunk. */
function* toLines({ channelId, count, bodies }: History, authorIds: string[]): Generator<string> {
  const CHUNK = 1_000;
  const now = Date.now();
  for (let first = 1; first <= count; first += CHUNK) {
    const seqs = Array.from({ length: Math.min(CHUNK, count - first + 1) }, (_, index) => first + index);
    yield seqs.map((seq) => toLine(seq)).join("");
  }

  function toLine(seq: number): string {
    const createdAt = new Date(now - (count - seq) * 1_000).toISOString();
    const authorId = authorIds[seq % authorIds.length];
    const body = bodies[seq % bodies.length];
    return `${[channelId, seq, seq, authorId, `history-${seq}`, body, createdAt].join("\t")}\n`;
  }
}

/** As COPY's text format has it. */
function escapeText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}
