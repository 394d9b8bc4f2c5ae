import { countChars } from "@/lib/protocol/count-chars";
import { PASSWORD_MAX_CHARS } from "@/lib/protocol/limits";
import type { CurrentUser, UpdateCurrentUserInput, User } from "@/lib/protocol/users";
import { tellAdmins } from "../admin/tell-admins";
import { AppError } from "../app-error";
import { database } from "../database/prisma";
import { inOrder } from "../in-order";
import { replacePassword } from "../password-resets/replace-password";
import { broadcast } from "../realtime/broadcast";
import { endSessionSockets } from "../realtime/end-session-sockets";
import { countAttempt } from "../sessions/attempt-limits";
import { hashPassword, matchesPassword } from "../sessions/password-hash";
import type { Viewer } from "../sessions/viewer";
import { toCurrentUser } from "./to-current-user";
import { toUser } from "./to-user";

interface UpdateCurrentUser {
  viewer: Viewer;
  input: UpdateCurrentUserInput;
  /** Whence, for the limit on guesses at the present password. */
  address: string;
}

/**
 * Changes one's own name, language or password; everyone hears of the name. [AUTH6]
 *
 * A changed password ends all sessions, this one too. [AUTH5]
 * @throws AppError `invalid` for a wrong present password, `rate_limited` after too many
 */
export async function updateCurrentUser({ viewer, input, address }: UpdateCurrentUser): Promise<CurrentUser> {
  const { userId } = viewer;
  const { displayName, locale, password, currentPassword = "" } = input;
  if (password !== undefined) await requirePassword(userId, currentPassword, address);
  const passwordHash = password !== undefined && (await hashPassword(password));
  return inOrder(`user:${userId}`, async () => {
    const { row, ended } = await database().$transaction(async (tx) => ({
      row: await tx.user.update({ where: { id: userId }, data: { displayName, locale } }),
      ended: passwordHash ? await replacePassword(tx, { userId, passwordHash }) : [],
    }));
    endSessionSockets(ended);
    if (displayName !== undefined) tellName(toUser(row));
    return toCurrentUser(row);
  });
}

function tellName(user: User): void {
  broadcast("everyone", { type: "user_updated", data: { user }, userId: user.id });
  tellAdmins("users", "channels", "invites");
}

async function requirePassword(userId: number, password: string, address: string): Promise<void> {
  const { username, passwordHash } = await database().user.findUniqueOrThrow({ where: { id: userId } });
  const takeBack = await countAttempt({ accountFromAddress: `${username} ${address}`, account: username });
  if (countChars(password) > PASSWORD_MAX_CHARS || !(await matchesPassword(password, passwordHash))) {
    throw new AppError("invalid", { message: "The present password is wrong.", fields: { currentPassword: "wrong" } });
  }
  await takeBack();
}
