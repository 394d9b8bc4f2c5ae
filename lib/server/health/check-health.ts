import { setTimeout as wait } from "node:timers/promises";
import { database } from "../database/prisma";
import { logger } from "../logger";
import { settings } from "../runtime";

export interface Health {
  status: "ok" | "unavailable";
  version: string;
  database: "ok" | "unavailable";
}

/** A database that says nothing for so long does not answer, as far as whoever watches us is concerned. */
const PATIENCE_MS = 2_000;

/** Whether this app can do its work, which is whether its database answers. */
export async function checkHealth(): Promise<Health> {
  const status = (await databaseAnswers()) ? "ok" : "unavailable";
  return { status, version: settings().version, database: status };
}

async function databaseAnswers(): Promise<boolean> {
  const ask = database().$queryRaw`SELECT 1`.then(() => true);
  try {
    return await Promise.race([ask, wait(PATIENCE_MS, false, { ref: false })]);
  } catch (err) {
    logger().warn({ err }, "the database does not answer");
    return false;
  }
}
