import * as z from "zod/mini";
import { Refusal } from "./api";
import { signedIn, signInWithPassword } from "./person-session";
import type { Replay } from "./replay-context";
import type { PersonState } from "./state-file";
import { chooseUsername, displayName } from "./usernames";

const usersAnswer = z.object({ users: z.array(z.object({ username: z.string() })) });

export interface CreatePersonOptions {
  inviteCode: string;
  /** Those that are in use or meant for someone; a new choice is added. */
  usernames: Set<string>;
  /** The account was asked for before and the answer is unknown. */
  mayExist: boolean;
}

/** Makes the account of a speaker; takes another username when someone else has theirs. */
export async function createPerson(replay: Replay, person: PersonState, options: CreatePersonOptions): Promise<void> {
  const { inviteCode, usernames } = options;
  let { mayExist } = options;
  for (;;) {
    // Looked up first: asking for a taken one counts as a refused joining, and there is a limit on those. [AUTH12]
    while (!mayExist && (await isSomeones(replay, person.username))) await chooseAnother(replay, person, usernames);
    const { username, password, nick } = person;
    const body = { username, password, displayName: displayName(nick), inviteCode };
    try {
      keep(person, await replay.api.call({ method: "POST", path: "/api/users", body }, signedIn));
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.fields.username !== "taken") throw error;
      if ((mayExist || error.isRepeated) && (await isOurs(replay, person))) return;
      await chooseAnother(replay, person, usernames);
      mayExist = false;
    }
  }
}

async function isSomeones({ api, admin }: Replay, username: string): Promise<boolean> {
  const path = `/api/users?query=${encodeURIComponent(username)}&limit=100`;
  const { value } = await api.call({ method: "GET", path, token: await admin.token() }, usersAnswer);
  return value.users.some((user) => user.username === username);
}

async function chooseAnother(replay: Replay, person: PersonState, usernames: Set<string>): Promise<void> {
  person.username = chooseUsername(person.nick, (candidate) => usernames.has(candidate));
  usernames.add(person.username);
  // Before it is asked for, as always: the password of an account must be known under its name.
  await replay.save();
}

async function isOurs({ api }: Replay, person: PersonState): Promise<boolean> {
  try {
    keep(person, await signInWithPassword(api, person));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function keep(person: PersonState, { value }: { value: { token: string; user: { id: number } } }): void {
  person.token = value.token;
  person.userId = value.user.id;
}
