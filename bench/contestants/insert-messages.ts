import type { Client } from "pg";

interface History {
  channelId: number;
  count: number;
  bodies: string[];
}

/** Gives an empty channel a history by its members in turn, and marks it as read by all of them. */
export async function insertMessages(client: Client, { channelId, count, bodies }: History): Promise<void> {
  // Joined by number: taking the nth text of an array walks through all before it.
  await client.query(
    `INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body, created_at)
     SELECT $1, n, n, author.id, 'history-' || n, body.text, now() - ($2::int - n) * interval '1 second'
     FROM generate_series(1, $2::int) AS n
     JOIN unnest($3::text[]) WITH ORDINALITY AS body(text, place) ON place = 1 + n % cardinality($3::text[])
     JOIN (SELECT user_id AS id, row_number() OVER (ORDER BY user_id) AS turn, count(*) OVER () AS members
           FROM memberships WHERE channel_id = $1) AS author ON turn = 1 + n % members
     ORDER BY n`,
    [channelId, count, bodies],
  );
  await client.query("UPDATE channels SET last_seq = $2, last_change_seq = $2 WHERE id = $1", [channelId, count]);
  await client.query("UPDATE memberships SET last_read_seq = $2 WHERE channel_id = $1", [channelId, count]);
}
