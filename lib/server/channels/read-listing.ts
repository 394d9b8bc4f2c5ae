import type { ChannelListing } from "@/lib/protocol/channels";
import { AppError } from "../app-error";
import { Prisma } from "../database/generated/client";
import { selectListings } from "./select-listings";

/**
 * One channel as one person sees it; whether they may see it was decided before.
 *
 * @throws AppError `not_found` when there is no such channel
 */
export async function readListing(
  db: Prisma.TransactionClient,
  { userId, channelId }: { userId: number; channelId: number },
): Promise<ChannelListing> {
  const [listing] = await selectListings(db, { userId, condition: Prisma.sql`c.id = ${channelId}::bigint` });
  if (!listing) throw new AppError("not_found");
  return listing;
}
