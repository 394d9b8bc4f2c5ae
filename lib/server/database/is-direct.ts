import type { Client } from "pg";

/**
 * Whether PostgreSQL itself is at the other end, and not a pooler such as PgBouncer.
 *
 * At the start of a connection PostgreSQL tells the number of the process that serves it, and a pooler makes one up: it
 * gives the connection another process with each transaction, where what the last one has prepared does not exist.
 */
export async function isDirect(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return "processID" in client && client.processID === rows[0]?.pid;
}
