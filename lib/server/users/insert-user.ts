import { AppError } from "../app-error";
import type { Prisma, User as UserRow } from "../database/generated/client";
import { hasCode } from "../has-code";

type NewUserRow = Pick<UserRow, "username" | "displayName" | "passwordHash" | "role">;

/** Adds a person. @throws AppError `conflict` when somebody has the username already */
export async function insertUser(tx: Prisma.TransactionClient, row: NewUserRow): Promise<UserRow> {
  try {
    return await tx.user.create({ data: row });
  } catch (error) {
    if (!hasCode(error, "P2002")) throw error;
    throw new AppError("conflict", {
      message: "Somebody has this username already.",
      fields: { username: "taken" },
      cause: error,
    });
  }
}
