import type { AdminInvitesQuery, ListedInvite } from "@/lib/protocol/admin";
import { Prisma, type Invite as InviteRow } from "../database/generated/client";
import { inSnapshot } from "../database/in-snapshot";
import { isUsable } from "../invites/is-usable";
import { toInvite } from "../invites/to-invite";
import { containsText } from "./contains-text";
import { findUsersById } from "./find-users-by-id";
import { selectPage } from "./select-page";

const COLUMNS = Prisma.sql`i.code, i.created_by_id AS "createdById", i.max_uses AS "maxUses", i.uses,
  i.expires_at AS "expiresAt", i.created_at AS "createdAt", ${isUsable} AS "isUsable"`;

const SORTS = {
  createdAt: Prisma.sql`i.created_at`,
  expiresAt: Prisma.sql`i.expires_at`,
  uses: Prisma.sql`i.uses`,
};

type Row = InviteRow & { isUsable: boolean };

/**
 * A page of the invites that were not withdrawn; whether the person may see it was decided before. [ADM3]
 *
 * @param baseUrl where people reach this app
 */
export async function listInvitesForAdmins(
  query: AdminInvitesQuery,
  baseUrl: string,
): Promise<{ invites: ListedInvite[]; total: number }> {
  const { sort = "createdAt", direction = "desc" } = query;
  const table = {
    columns: COLUMNS,
    from: Prisma.sql`invites i JOIN users u ON u.id = i.created_by_id`,
    conditions: toConditions(query),
    sortBy: SORTS[sort],
    id: Prisma.sql`i.code`,
  };
  return inSnapshot(async (tx) => {
    const { rows, total } = await selectPage<Row>(tx, table, { ...query, direction });
    const creatorOf = await findUsersById(
      tx,
      rows.map((row) => row.createdById),
    );
    const invites = rows.map((row) => ({
      ...toInvite(row, baseUrl),
      createdAt: row.createdAt.toISOString(),
      creator: creatorOf(row.createdById),
      isUsable: row.isUsable,
    }));
    return { invites, total };
  });
}

function toConditions({ query, state }: AdminInvitesQuery): Prisma.Sql[] {
  return [
    ...(query ? [containsText(query, [Prisma.sql`i.code`, Prisma.sql`u.username`, Prisma.sql`u.display_name`])] : []),
    ...(state ? [Prisma.sql`${isUsable} = ${state === "usable"}`] : []),
  ];
}
