import type { Member } from "@/lib/protocol/channels";
import { requireVisible } from "../channels/require-visible";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";
import { toMember } from "./to-member";

/** The order of names is the same for everyone, whatever language the server runs in. */
const byName = new Intl.Collator("zh-CN", { numeric: true });

/**
 * The active people of a channel, by display name. [CH4]
 *
 * @throws AppError `not_found` when the person may not know of the channel. [CH6]
 */
export async function listMembers(viewer: Viewer, channelId: number): Promise<Member[]> {
  await requireVisible(viewer, channelId, database());
  const rows = await database().membership.findMany({
    where: { channelId, user: { isActive: true } },
    include: { user: true },
    orderBy: { userId: "asc" },
  });
  return rows.map(toMember).sort((a, b) => byName.compare(a.user.displayName, b.user.displayName));
}
