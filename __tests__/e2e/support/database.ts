import type { Client } from "pg";
import { connectAppDatabase } from "@/__tests__/support/app-database";

/** Works in the app's own database, past the app. */
export async function inDatabase(dataDir: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connectAppDatabase(dataDir);
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
