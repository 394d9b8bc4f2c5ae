import { readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { readPostmaster } from "@/lib/server/database/embedded/postmaster";

/** Connects to the app's own database, past the app. */
export async function connectAppDatabase(dataDir: string): Promise<Client> {
  const postmaster = await readPostmaster(path.join(dataDir, "postgres"));
  if (!postmaster) throw new Error("there is no database");
  const password = (await readFile(path.join(dataDir, "postgres-password"), "utf8")).trim();
  const { socketDir, port } = postmaster;
  const client = new Client({ host: socketDir, port, user: "huddle", password, database: "huddle" });
  client.on("error", () => {}); // The query under way is rejected with it.
  await client.connect();
  return client;
}
