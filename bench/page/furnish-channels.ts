import type { Client } from "pg";
import { copyMessages } from "../contestants/copy-messages";

/** The first person, who looks at the page. */
export interface Viewer {
  username: string;
  password: string;
}

/** How long the history of each channel is: more than a page of it. */
export const HISTORY_MESSAGES = 120;

interface Furnishing {
  /** Those that get a history. */
  channelIds: readonly number[];
  bodies: string[];
  viewer: Viewer;
}

/** Puts the viewer into every channel, lets them sign in with a password, and gives channels a history that is read. */
export async function furnishChannels(client: Client, { channelIds, bodies, viewer }: Furnishing): Promise<void> {
  // Loaded here: what the server hashes with is native code, which other scenarios need not wait for.
  const { hashPassword } = await import("@/lib/server/sessions/password-hash");
  const passwordHash = await hashPassword(viewer.password);
  await client.query("UPDATE users SET password_hash = $1 WHERE username = $2", [passwordHash, viewer.username]);
  await client.query(
    `INSERT INTO memberships (channel_id, user_id)
     SELECT c.id, u.id FROM channels c, users u WHERE u.username = $1 ON CONFLICT DO NOTHING`,
    [viewer.username],
  );
  for (const channelId of channelIds) {
    await copyMessages(client, { channelId, count: HISTORY_MESSAGES, bodies });
  }
}
