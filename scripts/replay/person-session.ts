import * as z from "zod/mini";
import { Refusal, type Api } from "./api";
import type { PersonState } from "./state-file";

export const signedIn = z.object({ token: z.string(), user: z.object({ id: z.int(), role: z.string() }) });

/** Makes a request as this person, who signs in again when their session has ended. */
export async function asPerson<Answer>(
  api: Api,
  person: PersonState,
  request: (token: string) => Promise<Answer>,
): Promise<Answer> {
  if (person.token === null) return request(await signIn(api, person));
  try {
    return await request(person.token);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "unauthenticated") throw error;
    return request(await signIn(api, person));
  }
}

async function signIn(api: Api, person: PersonState): Promise<string> {
  try {
    const { value } = await signInWithPassword(api, person);
    person.token = value.token;
    return value.token;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Error(
      `The sign-in kept for ${person.nick} (${person.username}) does not work any more: ${cause.message} ` +
        "If this is a new workspace, name another state file with --state.",
      { cause },
    );
  }
}

/** Opens a session. [AUTH3] */
export function signInWithPassword(api: Api, { username, password }: { username: string; password: string }) {
  return api.call({ method: "POST", path: "/api/sessions", body: { username, password } }, signedIn);
}
