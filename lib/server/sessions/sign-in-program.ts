import type { CreateSessionInput, SessionToken } from "@/lib/protocol/sessions";
import type { CurrentUser } from "@/lib/protocol/users";
import { database } from "../database/prisma";
import { toCurrentUser } from "../users/to-current-user";
import { createProgramSession } from "./create-program-session";
import { signIn } from "./sign-in";

interface Origin {
  address: string;
  userAgent: string;
}

/** Signs a program in, or a bot. [AUTH3] */
export async function signInProgram(
  input: CreateSessionInput,
  { address, userAgent }: Origin,
): Promise<SessionToken & { user: CurrentUser }> {
  const row = await signIn({ ...input, address });
  const person = { id: Number(row.id), passwordHash: row.passwordHash };
  const token = await createProgramSession(database(), { person, userAgent });
  return { ...token, user: toCurrentUser(row) };
}
