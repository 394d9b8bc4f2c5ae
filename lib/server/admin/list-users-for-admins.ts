import type { AdminUsersQuery, ListedUser } from "@/lib/protocol/admin";
import { Prisma } from "../database/generated/client";
import { inSnapshot } from "../database/in-snapshot";
import { runtime } from "../runtime";
import { toUser, type VisibleUserRow } from "../users/to-user";
import { containsText } from "./contains-text";
import { selectPage } from "./select-page";

const COLUMNS = Prisma.sql`u.id, u.username, u.display_name AS "displayName", u.role::text AS role,
  u.is_active AS "isActive", u.last_active_at AS "lastActiveAt", u.created_at AS "createdAt"`;

const SORTS = {
  displayName: Prisma.sql`lower(u.display_name) COLLATE names`,
  username: Prisma.sql`u.username`,
  /** In the order of the type: owners, admins, members. */
  role: Prisma.sql`u.role`,
  createdAt: Prisma.sql`u.created_at`,
  lastActiveAt: Prisma.sql`u.last_active_at`,
};

type Row = VisibleUserRow & { createdAt: Date };

/** A page of everyone in the workspace, the deactivated too; whether the person may see it was decided before. [ADM1] */
export async function listUsersForAdmins(query: AdminUsersQuery): Promise<{ users: ListedUser[]; total: number }> {
  const { sort = "displayName", direction = "asc" } = query;
  const table = {
    columns: COLUMNS,
    from: Prisma.sql`users u`,
    conditions: toConditions(query),
    sortBy: SORTS[sort],
    id: Prisma.sql`u.id`,
  };
  const { rows, total } = await inSnapshot((tx) => selectPage<Row>(tx, table, { ...query, direction }));
  return { users: rows.map(toListedUser), total };
}

function toListedUser({ createdAt, ...row }: Row): ListedUser {
  const isOnline = runtime().presence?.isOnline(Number(row.id)) ?? false;
  return { ...toUser(row), createdAt: createdAt.toISOString(), isOnline };
}

function toConditions({ query, role, state }: AdminUsersQuery): Prisma.Sql[] {
  return [
    ...(query ? [containsText(query, [Prisma.sql`u.username`, Prisma.sql`u.display_name`])] : []),
    ...(role ? [Prisma.sql`u.role = ${role}::role`] : []),
    ...(state ? [Prisma.sql`u.is_active = ${state === "active"}`] : []),
  ];
}
