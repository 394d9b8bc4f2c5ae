import { readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import type { Person } from "@/__tests__/support/people";
import { readPostmaster } from "@/lib/server/database/embedded/postmaster";

interface Filling {
  channelId: number;
  author: Person;
  count: number;
}

/** Writes so many messages straight into the database, `line N of the log`, five a minute: no person types that many. */
export async function fillChannel(dataDir: string, { channelId, author, count }: Filling): Promise<void> {
  const postmaster = await readPostmaster(path.join(dataDir, "postgres"));
  if (!postmaster) throw new Error("there is no database to fill");
  const password = (await readFile(path.join(dataDir, "postgres-password"), "utf8")).trim();
  const { socketDir, port } = postmaster;
  const client = new Client({ host: socketDir, port, user: "huddle", password, database: "huddle" });
  await client.connect();
  try {
    await client.query("BEGIN");
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
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
