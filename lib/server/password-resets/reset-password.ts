import type { ResetPasswordInput } from "@/lib/protocol/sessions";
import type { User } from "@/lib/protocol/users";
import { AppError } from "../app-error";
import { database } from "../database/prisma";
import { endSessionSockets } from "../realtime/end-session-sockets";
import { hashPassword } from "../sessions/password-hash";
import { hashToken } from "../sessions/hash-token";
import { toUser } from "../users/to-user";
import { replacePassword } from "./replace-password";

/**
 * Sets the password of whoever holds a link for it, once, and ends all their sessions. [AUTH7], [AUTH5]
 *
 * @throws AppError `invalid` for a token that is unknown, used, replaced or expired
 */
export async function resetPassword({ token, password }: ResetPasswordInput): Promise<User> {
  const isGood = { tokenHash: hashToken(token), expiresAt: { gt: new Date() }, user: { isActive: true } };
  const found = await database().passwordReset.findFirst({ where: isGood });
  if (!found) throw badToken();
  const userId = Number(found.userId);
  const passwordHash = await hashPassword(password);
  const { row, ended } = await database().$transaction(async (tx) => {
    // The person is locked before the link, as everywhere; of two who hold the link the second finds it gone.
    await tx.$queryRaw`SELECT FROM users WHERE id = ${userId}::bigint FOR NO KEY UPDATE`;
    if ((await tx.passwordReset.count({ where: isGood })) === 0) throw badToken();
    const ended = await replacePassword(tx, { userId, passwordHash });
    return { row: await tx.user.findUniqueOrThrow({ where: { id: userId } }), ended };
  });
  endSessionSockets(ended);
  return toUser(row);
}

function badToken(): AppError {
  return new AppError("invalid", { message: "This link is not valid any more.", fields: { token: "wrong" } });
}
