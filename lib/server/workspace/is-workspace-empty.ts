import type { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";

/** Whether nobody is here yet, so that the first person has still to come. [AUTH1] */
export async function isWorkspaceEmpty(db: Prisma.TransactionClient = database()): Promise<boolean> {
  return (await db.workspace.count()) === 0;
}
