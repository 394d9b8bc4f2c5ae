import { USERS_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { ListUsersQuery, User } from "@/lib/protocol/users";
import type { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";
import { toUser } from "./to-user";

/**
 * People by their ids, or those whose name contains a text, ordered by display name. [AUTH6]
 *
 * Someone deactivated is found by id, since their messages stay, and not by name.
 */
export async function listUsers({ ids, query = "", limit }: ListUsersQuery): Promise<User[]> {
  const rows = await database().user.findMany({
    where: ids ? { id: { in: ids } } : { isActive: true, ...hasInName(query) },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    take: limit ?? ids?.length ?? USERS_PAGE_DEFAULT,
  });
  return rows.map(toUser);
}

function hasInName(query: string): Prisma.UserWhereInput {
  if (query === "") return {};
  // Prisma makes a LIKE of it and leaves the wildcards in.
  const contains = query.replaceAll(/[\\%_]/g, "\\$&");
  return { OR: [{ username: { contains, mode: "insensitive" } }, { displayName: { contains, mode: "insensitive" } }] };
}
