import type { Prisma } from "@/lib/server/database/generated/client";
import { database } from "@/lib/server/database/prisma";

interface Race<Result> {
  /** Whose rows are held while the racers line up. */
  userIds: number[];
  racers: (() => Promise<Result>)[];
  /** What is committed in the moment they are let go. */
  meanwhile?: (tx: Prisma.TransactionClient) => Promise<unknown>;
}

/**
 * Lets requests that need the same people meet in the database for certain, where chance would let one overtake.
 *
 * The rows are held until every racer waits for a lock, or has gone by without.
 */
export async function raceForPeople<Result>({ userIds, racers, meanwhile }: Race<Result>): Promise<Result[]> {
  let results: Promise<Result[]> = Promise.resolve([]);
  let finished = 0;
  await database().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT FROM users WHERE id = ANY(${userIds}::bigint[]) FOR NO KEY UPDATE`;
      await meanwhile?.(tx);
      results = Promise.all(racers.map((racer) => racer().finally(() => (finished += 1))));
      while ((await countWaiting()) + finished < racers.length);
    },
    { timeout: 15_000 },
  );
  return results;
}

async function countWaiting(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
