import type { Prisma } from "./generated/client";
import { database } from "./prisma";

/** Reads that belong together see the database as it was at the first of them. */
export function inSnapshot<Result>(read: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  return database().$transaction(read, { isolationLevel: "RepeatableRead" });
}
