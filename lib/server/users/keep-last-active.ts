import { database } from "../database/prisma";
import { logger } from "../logger";

/**
 * Keeps when people were last here, all of them in one statement: a network that fails takes everybody away at once.
 *
 * Never throws. It is told even when it cannot be kept: who is online is a matter of connections, not of the database.
 * @param leftAt by the person's id
 */
export async function keepLastActive(leftAt: ReadonlyMap<number, Date>): Promise<void> {
  const rows = JSON.stringify([...leftAt].map(([id, at]) => ({ id, at })));
  try {
    await database().$executeRaw`
      UPDATE users SET last_active_at = gone.at
      FROM jsonb_to_recordset(${rows}::jsonb) AS gone(id bigint, at timestamptz)
      WHERE users.id = gone.id`;
  } catch (err) {
    logger().warn({ err, people: leftAt.size }, "the time of last activity could not be kept");
  }
}
