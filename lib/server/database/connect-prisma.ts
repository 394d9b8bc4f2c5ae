import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { logger } from "../logger";
import { PrismaClient } from "./generated/client";

/** More would only queue in the database: it works on as many statements as it has cores. */
const POOL_SIZE = 16;
/** A request that waits longer for a connection is answered `unavailable`. */
const ACQUIRE_TIMEOUT_MS = 5_000;

/** Prisma's client on a pool of connections; it connects at the first statement. */
export function connectPrisma(connection: PoolConfig): PrismaClient {
  // Without these, a connection lost while nobody uses it would go unheard.
  const onLost = (error: Error) => logger().warn({ err: error }, "the database has ended a connection");
  const pool: PoolConfig = {
    ...connection,
    max: POOL_SIZE,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    // Prisma's adapter drops the offset of what it reads: in another zone every time would be wrong by it. Whatever else
    // the connection is asked stands behind this in its queue.
    onConnect: (client) => void client.query("SET TIME ZONE 'UTC'").catch(onLost),
  };
  return new PrismaClient({ adapter: new PrismaPg(pool, { onPoolError: onLost, onConnectionError: onLost }) });
}
