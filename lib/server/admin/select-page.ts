import { ADMIN_PAGE_DEFAULT } from "@/lib/protocol/limits";
import { Prisma } from "../database/generated/client";

interface Table {
  columns: Prisma.Sql;
  from: Prisma.Sql;
  /** All of them must hold. */
  conditions: Prisma.Sql[];
  sortBy: Prisma.Sql;
  /** The column that orders rows which `sortBy` does not: no two have the same there. */
  id: Prisma.Sql;
}

interface PageQuery {
  offset?: number | undefined;
  limit?: number | undefined;
  direction: "asc" | "desc";
}

interface Page<Row> {
  rows: Row[];
  /** How many rows match, whatever the page. */
  total: number;
}

/**
 * One page of a table as admins read it; what has no value in the sorted column stands last in both directions.
 *
 * Call it in a snapshot: the page and its total are two statements.
 */
export async function selectPage<Row>(
  tx: Prisma.TransactionClient,
  { columns, from, conditions, sortBy, id }: Table,
  { offset = 0, limit = ADMIN_PAGE_DEFAULT, direction }: PageQuery,
): Promise<Page<Row>> {
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  const order = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const [counted] = await tx.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM ${from} ${where}`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${from} ${where}
    ORDER BY ${sortBy} ${order} NULLS LAST, ${id}
    LIMIT ${limit}::bigint OFFSET ${offset}::bigint`;
  return { rows, total: Number(counted?.total ?? 0) };
}
