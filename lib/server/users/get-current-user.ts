import type { CurrentUser } from "@/lib/protocol/users";
import { database } from "../database/prisma";
import type { Viewer } from "../sessions/viewer";
import { toCurrentUser } from "./to-current-user";

/** The signed-in person as they see themselves. [AUTH6] */
export async function getCurrentUser(viewer: Viewer): Promise<CurrentUser> {
  return toCurrentUser(await database().user.findUniqueOrThrow({ where: { id: viewer.userId } }));
}
