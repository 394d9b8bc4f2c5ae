import type { Person } from "@/__tests__/support/people";
import { inDatabase } from "./database";

interface Filling {
  channelId: number;
  author: Person;
  count: number;
}

/** Writes so many messages straight into the database, `line N of the log`, five a minute: no person types that many. */
export async function fillChannel(dataDir: string, { channelId, author, count }: Filling): Promise<void> {
  await inDatabase(dataDir, async (client) => {
    const { rows } = await client.query<{ last: string }>(
      `UPDATE channels SET last_seq = last_seq + $2, last_change_seq = last_change_seq + $2 WHERE id = $1
       RETURNING last_seq - $2 AS last`,
      [channelId, count],
    );
    await client.query(
      `INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body, created_at)
       SELECT $1, $2::bigint + n, $2::bigint + n, $3, 'line-' || ($2::bigint + n), 'line ' || ($2::bigint + n) || ' of the log',
         now() - make_interval(secs => ($4::int - n) * 12)
       FROM generate_series(1, $4::int) AS n`,
      [channelId, rows[0]?.last ?? 0, author.user.id, count],
    );
  });
}
