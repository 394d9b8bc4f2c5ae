import { Prisma } from "../database/generated/client";

/** The condition that one of the columns contains a text, whatever the case; its wildcards stand for themselves. */
export function containsText(text: string, columns: Prisma.Sql[]): Prisma.Sql {
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const matches = columns.map((column) => Prisma.sql`${column} ILIKE ${pattern}`);
  return Prisma.sql`(${Prisma.join(matches, " OR ")})`;
}
