/** Fails when `prisma/schema.prisma` and the migrations disagree. */
import { pendingMigration } from "./pending-migration";

const sql = await pendingMigration();
if (sql) {
  console.error(
    "prisma/schema.prisma has what no migration makes; npx tsx scripts/make-migration.ts NAME writes it:\n",
  );
  console.error(sql);
  process.exitCode = 1;
} else {
  console.log("Schema and migrations agree.");
}
