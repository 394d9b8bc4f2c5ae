import { Refusal } from "./api";
import { signedIn, signInWithPassword } from "./person-session";
import type { Replay } from "./replay-context";
import type { PersonState } from "./state-file";
import { chooseUsername, displayName } from "./usernames";

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
    const { username, password, nick } = person;
    const body = { username, password, displayName: displayName(nick), inviteCode };
    try {
      keep(person, await replay.api.call({ method: "POST", path: "/api/users", body }, signedIn));
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.fields.username !== "taken") throw error;
      if ((mayExist || error.isRepeated) && (await isOurs(replay, person))) return;
      person.username = chooseUsername(nick, (candidate) => usernames.has(candidate));
      usernames.add(person.username);
      mayExist = false;
      // Before the next try, as always: the password of an account must be known under its name.
      await replay.save();
    }
  }
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
