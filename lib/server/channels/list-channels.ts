import type { ChannelListing } from "@/lib/protocol/channels";
import { Prisma } from "../database/generated/client";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";
import { selectListings } from "./select-listings";

/** The channels a person is in and the public ones they could join; an archived one nobody can. [CH1] */
export function listChannels(viewer: Viewer): Promise<ChannelListing[]> {
  const condition = Prisma.sql`m.user_id IS NOT NULL OR NOT (c.is_private OR c.is_archived)`;
  return selectListings(database(), { userId: viewer.userId, condition });
}
