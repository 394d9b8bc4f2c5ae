import { runtime } from "../runtime";
import type { PrismaClient } from "./generated/client";

/** The process's database. */
export function database(): PrismaClient {
  const { prisma } = runtime();
  if (!prisma) throw new Error("the database is used before the process has opened it");
  return prisma;
}
