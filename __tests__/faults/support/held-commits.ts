import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { connectAppDatabase } from "@/__tests__/support/app-database";
import { HANG_MS } from "@/__tests__/support/hang-ms";

/** A deferred trigger runs in the commit itself, after every statement of its transaction. */
const HOLD = `
  CREATE FUNCTION hold_commit() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER hold_commit AFTER INSERT ON messages DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION hold_commit();
  SELECT pg_advisory_lock(1)`;
const LET_GO = "SELECT pg_advisory_unlock(1)";
const UNDO = "DROP TRIGGER hold_commit ON messages; DROP FUNCTION hold_commit";
const HELD = "FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND NOT granted";

/** Commits of new messages that wait inside the app's own database, to be let through or undone. */
export class HeldCommits {
  private constructor(private readonly client: Client) {}

  /**
   * Holds them from now on.
   *
   * @param cause writes a message, unless others do so all the time
   * @returns once one waits
   */
  static async hold(dataDir: string, cause: () => void = () => undefined): Promise<HeldCommits> {
    const client = await connectAppDatabase(dataDir);
    await client.query(HOLD);
    const commits = new HeldCommits(client);
    cause();
    await commits.until(`SELECT 1 ${HELD}`, true);
    return commits;
  }

  /** They happen, whoever has asked for them may be gone. @param shown a query that has a row once they have */
  async finish(shown: string): Promise<void> {
    await this.client.query(LET_GO);
    await this.until(shown, true);
    await this.end();
  }

  /** They never happen. */
  async undo(): Promise<void> {
    await this.client.query(`SELECT pg_terminate_backend(pid) ${HELD}`);
    await this.until(`SELECT 1 ${HELD}`, false);
    await this.end();
  }

  private async end(): Promise<void> {
    await this.client.query(UNDO);
    await this.client.end();
  }

  private async until(query: string, hasRow: boolean): Promise<void> {
    for (const deadline = Date.now() + HANG_MS; Date.now() < deadline;) {
      if (((await this.client.query(query)).rowCount === 0) !== hasRow) return;
      await wait(10);
    }
    throw new Error(`${hasRow ? "no" : "still a"} row of ${query}`);
  }
}
