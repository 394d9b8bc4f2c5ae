import { randomUUID } from "node:crypto";
import { inDatabase } from "@/__tests__/e2e/support/database";
import { hashToken } from "@/lib/server/sessions/hash-token";

/**
 * Makes so many people, each signed in and in `general`, past the API: hashing their passwords would take minutes.
 *
 * @returns a token of each
 */
export async function makeManyPeople(dataDir: string, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomUUID());
  await inDatabase(dataDir, async (client) => {
    await client.query(
      `WITH people AS (
         INSERT INTO users (username, display_name, password_hash)
         SELECT 'many' || n, 'Many ' || n, 'none' FROM generate_series(1, $1::int) AS n RETURNING id
       ), members AS (
         INSERT INTO memberships (channel_id, user_id) SELECT channels.id, people.id FROM people, channels WHERE is_general
       ), numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people)
       INSERT INTO sessions (user_id, token_hash, user_agent, expires_at)
       SELECT id, hash, 'many', now() + interval '1 day'
       FROM numbered JOIN unnest($2::text[]) WITH ORDINALITY AS hashes(hash, n) USING (n)`,
      [count, tokens.map(hashToken)],
    );
  });
  return tokens;
}
