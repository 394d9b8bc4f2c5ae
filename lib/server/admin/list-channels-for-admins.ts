import type { AdminChannelsQuery, ListedChannel } from "@/lib/protocol/admin";
import { selectListings } from "../channels/select-listings";
import { toChannel } from "../channels/to-channel";
import { Prisma } from "../database/generated/client";
import { inSnapshot } from "../database/in-snapshot";
import type { Viewer } from "../sessions/viewer";
import { containsText } from "./contains-text";
import { findUsersById } from "./find-users-by-id";
import { selectPage } from "./select-page";

/** By the unique index, one row for each channel: however many messages there are, they are not walked. */
const LAST_MESSAGE_AT = Prisma.sql`(SELECT created_at FROM messages WHERE channel_id = c.id AND seq = c.last_seq)`;

const SORTS = {
  name: Prisma.sql`lower(c.name) COLLATE names`,
  memberCount: Prisma.sql`c.member_count`,
  lastMessageAt: LAST_MESSAGE_AT,
  createdAt: Prisma.sql`c.created_at`,
};

interface Row {
  id: bigint;
  createdById: bigint;
  createdAt: Date;
  lastMessageAt: Date | null;
}

/** A page of all channels, private and archived ones too; whether the person may see it was decided before. [ADM2] */
export async function listChannelsForAdmins(
  viewer: Viewer,
  query: AdminChannelsQuery,
): Promise<{ channels: ListedChannel[]; total: number }> {
  const { sort = "name", direction = "asc" } = query;
  const table = {
    columns: Prisma.sql`c.id, c.created_by_id AS "createdById", c.created_at AS "createdAt",
      ${LAST_MESSAGE_AT} AS "lastMessageAt"`,
    from: Prisma.sql`channels c`,
    conditions: toConditions(query),
    sortBy: SORTS[sort],
    id: Prisma.sql`c.id`,
  };
  return inSnapshot(async (tx) => {
    const { rows, total } = await selectPage<Row>(tx, table, { ...query, direction });
    return { channels: await toListedChannels(tx, viewer, rows), total };
  });
}

function toConditions({ query, state, kind }: AdminChannelsQuery): Prisma.Sql[] {
  return [
    ...(query ? [containsText(query, [Prisma.sql`c.name`, Prisma.sql`c.topic`])] : []),
    ...(state ? [Prisma.sql`c.is_archived = ${state === "archived"}`] : []),
    ...(kind ? [Prisma.sql`c.is_private = ${kind === "private"}`] : []),
  ];
}

async function toListedChannels(tx: Prisma.TransactionClient, viewer: Viewer, rows: Row[]): Promise<ListedChannel[]> {
  const condition = Prisma.sql`c.id = ANY(${rows.map((row) => row.id)}::bigint[])`;
  const listings = await selectListings(tx, { userId: viewer.userId, condition });
  const creatorOf = await findUsersById(
    tx,
    rows.map((row) => row.createdById),
  );
  return rows.flatMap((row) => {
    const listing = listings.find(({ id }) => id === Number(row.id));
    if (!listing) return [];
    return {
      ...toChannel(listing),
      createdAt: row.createdAt.toISOString(),
      creator: creatorOf(row.createdById),
      lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
      isMember: listing.membership !== null,
    };
  });
}
