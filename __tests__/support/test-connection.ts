import { Client, type ClientConfig } from "pg";

/** How to reach the PostgreSQL of this run. */
export function testConnection(): ClientConfig {
  const told = process.env.HUDDLE_TEST_DATABASE;
  if (!told)
    throw new Error("this test needs the PostgreSQL that the project `server` of the Jest configuration starts");
  return JSON.parse(told) as ClientConfig;
}

/** Does something on a connection that lasts as long as that. */
export async function withTestClient<Result>(
  database: string,
  task: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...testConnection(), database });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}
