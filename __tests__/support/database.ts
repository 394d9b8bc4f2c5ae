import { randomUUID } from "node:crypto";
import { connectPrisma } from "@/lib/server/database/connect-prisma";
import type { Settings } from "@/lib/server/env";
import { runtime } from "@/lib/server/runtime";
import { testConnection, withTestClient } from "./test-connection";
import { testSettings } from "./test-settings";

/**
 * Gives this test file a fresh, migrated database of its own in the runtime slot, with settings; call it at the top level.
 *
 * `database()`, `settings()` and `logger()` work from `beforeAll` hooks on that are registered after it.
 */
export function useDatabase(changes: Partial<Settings> = {}): void {
  const name = `test_${randomUUID().replaceAll("-", "")}`;

  beforeAll(async () => {
    await withTestClient("postgres", (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template_huddle`));
    delete runtime().logger;
    runtime().settings = testSettings(changes);
    runtime().prisma = connectPrisma({ ...testConnection(), database: name }, { isDirect: true });
  });

  afterAll(async () => {
    await runtime().knownSessions?.stop();
    delete runtime().knownSessions;
    await runtime().prisma?.$disconnect();
    delete runtime().prisma;
    delete runtime().settings;
    delete runtime().logger;
    await withTestClient("postgres", (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
}
