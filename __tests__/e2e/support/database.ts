import { readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { readPostmaster } from "@/lib/server/database/embedded/postmaster";

/** Works in the app's own database, past the app. */
export async function inDatabase(dataDir: string, work: (client: Client) => Promise<void>): Promise<void> {
  const postmaster = await readPostmaster(path.join(dataDir, "postgres"));
  if (!postmaster) throw new Error("there is no database");
  const password = (await readFile(path.join(dataDir, "postgres-password"), "utf8")).trim();
  const { socketDir, port } = postmaster;
  const client = new Client({ host: socketDir, port, user: "huddle", password, database: "huddle" });
  await client.connect();
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
