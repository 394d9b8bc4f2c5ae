import { countChars } from "@/lib/protocol/count-chars";
import { PASSWORD_MAX_CHARS } from "@/lib/protocol/limits";
import { usernameField } from "@/lib/protocol/users";
import { AppError } from "../app-error";
import type { User } from "../database/generated/client";
import { database } from "../database/prisma";
import { countAttempt } from "./attempt-limits";
import { matchesPassword } from "./password-hash";

interface SignIn {
  username: string;
  password: string;
  /** Whence, for the limit. */
  address: string;
}

/**
 * The person with this name and password: the one check behind both doors, [AUTH2] and [AUTH3].
 *
 * An unknown name, a deactivated person and a wrong password get the same answer after the same time, so that nobody
 * can ask who is here.
 * @throws AppError `unauthenticated`, or `rate_limited` after too many failures
 */
export async function signIn({ username, password, address }: SignIn): Promise<User> {
  const parsed = usernameField.safeParse(username);
  const account = parsed.success ? parsed.data : "no such name";
  const takeBack = await countAttempt({ accountFromAddress: `${account} ${address}`, account, address });
  const person = await database().user.findUnique({ where: { username: account } });
  const isPossible = person?.isActive === true && countChars(password) <= PASSWORD_MAX_CHARS;
  const isRight = await matchesPassword(isPossible ? password : "", isPossible ? person.passwordHash : null);
  if (!person || !isRight) throw new AppError("unauthenticated", { message: "The name or the password is wrong." });
  await takeBack();
  return person;
}
