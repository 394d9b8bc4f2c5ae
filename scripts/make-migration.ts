/** `npx tsx scripts/make-migration.ts NAME`: writes what the schema has and the migrations have not as the next one. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pendingMigration } from "./pending-migration";

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npx tsx scripts/make-migration.ts NAME, a word or two in a-z, 0-9 and _");
  process.exit(1);
}
const sql = await pendingMigration();
if (!sql) {
  console.log("The migrations already make what prisma/schema.prisma describes.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma", "migrations", `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
}
