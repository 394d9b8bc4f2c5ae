import { database } from "@/lib/server/database/prisma";

/** Returns once a statement waits for a row that another transaction holds. */
export async function untilSomebodyWaits(): Promise<void> {
  for (const deadline = Date.now() + 4_000; Date.now() < deadline;) {
    const [row] = await database().$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row && row.waiting > 0n) return;
  }
  throw new Error("nobody waits");
}
