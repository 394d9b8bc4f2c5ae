import { database } from "../database/prisma";

/** Whether nobody is here yet, so that the first person has still to come. [AUTH1] */
export async function isWorkspaceEmpty(): Promise<boolean> {
  return (await database().workspace.count()) === 0;
}
