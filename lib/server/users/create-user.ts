import type { SessionToken } from "@/lib/protocol/sessions";
import type { CreateUserInput, CurrentUser } from "@/lib/protocol/users";
import { tellAdmins } from "../admin/tell-admins";
import { toAppError } from "../app-error";
import { createGeneral } from "../channels/create-general";
import type { Prisma, User as UserRow } from "../database/generated/client";
import { database } from "../database/prisma";
import { joinGeneral } from "../members/join-general";
import { tellMemberJoined } from "../members/tell-member-joined";
import { countAttempt } from "../sessions/attempt-limits";
import { createProgramSession } from "../sessions/create-program-session";
import { hashPassword } from "../sessions/password-hash";
import { admit } from "./admit";
import { insertUser } from "./insert-user";
import { toCurrentUser } from "./to-current-user";

interface NewUser {
  input: CreateUserInput;
  /** Somebody at this machine asks: as the first person they need no setup code. */
  isOwnMachine: boolean;
  /** Whence, for the limit. */
  address: string;
  userAgent: string;
}

/**
 * Lets a person join and signs them in; the first one makes the workspace and owns it. [AUTH1]
 *
 * @throws AppError `forbidden` naming the code that is missing or wrong, `conflict` for a taken username,
 * `rate_limited` after too many refusals
 */
export async function createUser(newUser: NewUser): Promise<SessionToken & { user: CurrentUser }> {
  const takeBack = await countAttempt({ joining: newUser.address });
  const passwordHash = await hashPassword(newUser.input.password);
  const { admission, row, channelId, token } = await database()
    .$transaction((tx) => join(tx, newUser, passwordHash))
    .catch(async (thrown: unknown) => {
      // A taken name comes after a right code: who has one guesses nothing, and an office may be behind one address.
      if (toAppError(thrown).code === "conflict") await takeBack();
      throw thrown;
    });
  // Where registration is open no code was guessed, but anyone may join: there the limit counts those who did.
  if (admission !== "registered") await takeBack();
  await tellMemberJoined({ channelId, userId: Number(row.id) });
  tellAdmins("users");
  if (admission === "invited") tellAdmins("invites");
  return { user: toCurrentUser(row), ...token };
}

interface Joined {
  admission: Awaited<ReturnType<typeof admit>>;
  row: UserRow;
  channelId: number;
  token: SessionToken;
}

/** Admission, person, session and membership together or not at all: a refused person uses no invite up. */
async function join(tx: Prisma.TransactionClient, newUser: NewUser, passwordHash: string): Promise<Joined> {
  const { username, displayName } = newUser.input;
  const admission = await admit(tx, newUser);
  const isFirst = admission === "first";
  const row = await insertUser(tx, { username, displayName, passwordHash, role: isFirst ? "owner" : "member" });
  const userId = Number(row.id);
  const person = { id: userId, passwordHash };
  const token = await createProgramSession(tx, { person, userAgent: newUser.userAgent });
  if (isFirst) await createGeneral(tx, userId);
  const channelId = await joinGeneral(tx, userId);
  return { admission, row, channelId, token };
}
