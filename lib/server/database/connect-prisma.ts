import { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { logger } from "../logger";
import { PrismaClient } from "./generated/client";
import { statementNames } from "./statement-names";

/** More would only queue in the database: it works on as many statements as it has cores. */
export const POOL_SIZE = 16;
/** A request that waits longer for a connection is answered `unavailable`. */
export const ACQUIRE_TIMEOUT_MS = 4_000;
/** The longest statement of ours takes a tenth of it; one that waits so long for a lock had better be tried again. */
const STATEMENT_TIMEOUT_MS = 4_000;
/** By then the database has given the statement up by itself, so that one which says nothing does not answer at all. */
const SILENCE_TIMEOUT_MS = 5_000;
/** Connections that nobody uses are closed before their silence could be taken for that of the database. */
const IDLE_TIMEOUT_MS = 4_000;

/**
 * What every connection is told first.
 *
 * Prisma's adapter drops the offset of what it reads: in another zone every time would be wrong by it. What a lost
 * connection has left behind ends by itself, and its locks with it. What is acknowledged is on the disk, whatever the
 * server's own setting: only `off` is changed, since the others promise as much or more.
 */
const SESSION_SETTINGS = `
  SET TIME ZONE 'UTC';
  SET statement_timeout = ${STATEMENT_TIMEOUT_MS};
  SET idle_in_transaction_session_timeout = ${SILENCE_TIMEOUT_MS};
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

interface Way {
  /** PostgreSQL itself is at the other end, so that it may keep statements; behind a pooler they would get lost. */
  isDirect: boolean;
}

/** Prisma's client on a pool of connections; it connects at the first statement. */
export function connectPrisma(connection: PoolConfig, { isDirect }: Way = { isDirect: false }): PrismaClient {
  // Without these, a connection lost while nobody uses it would go unheard.
  const onLost = (error: Error) => logger().warn({ err: error }, "the database has ended a connection");
  const pool: PoolConfig = {
    ...connection,
    max: POOL_SIZE,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    stream: impatientSocket,
    // Whatever else the connection is asked stands behind this in its queue.
    onConnect: (client) => void client.query(SESSION_SETTINGS).catch(onLost),
  };
  const adapter = new PrismaPg(pool, {
    onPoolError: onLost,
    onConnectionError: onLost,
    ...(isDirect && { statementNameGenerator: statementNames() }),
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: ACQUIRE_TIMEOUT_MS } });
}

/**
 * A connection that is closed when nothing has gone over it for too long, so that whoever waits for an answer gets an error.
 *
 * The driver's own timeout would hand the connection back to the pool with the unanswered statement still on it.
 */
function impatientSocket(): Socket {
  const socket = new Socket();
  return socket.setTimeout(SILENCE_TIMEOUT_MS, () => socket.destroy());
}
