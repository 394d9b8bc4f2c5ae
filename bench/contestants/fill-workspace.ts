import { randomBytes } from "node:crypto";
import { inDatabase } from "@/__tests__/e2e/support/database";
import { hashToken } from "@/lib/server/sessions/hash-token";
import type { Participant } from "../generator/job";
import type { Crew } from "./contestant";

/** The channel that everybody is in; the others follow it. */
export const GENERAL_ID = 1;

/**
 * Makes the workspace, its people, their sign-ins and channels straight in the database: through the app, a thousand passwords would be
 * hashed first. Everybody is in `general` too, as after joining.
 */
export async function fillWorkspace(dataDir: string, { channels, peopleInEach }: Crew): Promise<Participant[]> {
  const tokens = Array.from({ length: channels * peopleInEach }, () => randomBytes(32).toString("base64url"));
  const channelOf = (index: number) => GENERAL_ID + 1 + Math.floor(index / peopleInEach);
  await inDatabase(dataDir, async (client) => {
    await client.query("INSERT INTO workspace (id, name) VALUES (1, 'Bench')");
    await client.query(
      `INSERT INTO users (id, username, display_name, password_hash, role)
       SELECT n, 'person-' || n, 'Person ' || n, 'none', CASE n WHEN 1 THEN 'owner' ELSE 'member' END::role
       FROM generate_series(1, $1::int) AS n`,
      [tokens.length],
    );
    await client.query(
      `INSERT INTO sessions (user_id, token_hash, user_agent, expires_at)
       SELECT n, hash, 'bench', now() + interval '1 day' FROM unnest($1::text[]) WITH ORDINALITY AS t(hash, n)`,
      [tokens.map(hashToken)],
    );
    await client.query(
      `INSERT INTO channels (id, name, public_name, is_general, created_by_id)
       SELECT n, 'channel ' || n, 'channel ' || n, n = 1, 1 FROM generate_series(1, $1::int + 1) AS n`,
      [channels],
    );
    await client.query(
      `INSERT INTO memberships (channel_id, user_id)
       SELECT 1, n FROM generate_series(1, $1::int) AS n UNION ALL
       SELECT 2 + (n - 1) / $2::int, n FROM generate_series(1, $1::int) AS n`,
      [tokens.length, peopleInEach],
    );
    // What the app adds has the next id.
    await client.query("SELECT setval('users_id_seq', $1)", [tokens.length]);
    await client.query("SELECT setval('channels_id_seq', $1)", [channels + 1]);
  });
  return tokens.map((token, index) => ({ userId: 1 + index, token, channelId: channelOf(index) }));
}
