import type { User } from "@/lib/protocol/users";
import type { Prisma } from "../database/generated/client";
import { toUser } from "../users/to-user";

/** The people whom a page of rows names. @returns finds one of them by id; nobody is ever deleted */
export async function findUsersById(tx: Prisma.TransactionClient, ids: bigint[]): Promise<(id: bigint) => User> {
  const rows = await tx.user.findMany({ where: { id: { in: ids } } });
  const users = new Map(rows.map((row) => [row.id, toUser(row)]));
  return (id) => {
    const user = users.get(id);
    if (!user) throw new Error(`person ${id} is gone in the snapshot that named them`);
    return user;
  };
}
