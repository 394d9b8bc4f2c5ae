import type { AdminTable } from "@/lib/protocol/admin";
import { runtime } from "../runtime";

/**
 * Tells admins that these tables are no longer as they were, each at most once a second. Call it after the commit. [ADM4]
 *
 * Without a realtime server (plain `next dev`) nobody listens.
 */
export function tellAdmins(...tables: AdminTable[]): void {
  for (const table of tables) runtime().adminHints?.sign(table);
}
