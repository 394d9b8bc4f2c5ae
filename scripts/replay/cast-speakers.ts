import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { inLanes } from "./in-lanes";
import { createPerson } from "./create-person";
import { asPerson } from "./person-session";
import type { Replay } from "./replay-context";
import type { ChannelState, PersonState } from "./state-file";
import { chooseUsername } from "./usernames";

/** Hashing a password keeps a core of the server busy: more at a time only wait for one another. */
const LANES = 4;

/** A person per nick, with an account and in the channel; those who have both already are left alone. */
export async function castSpeakers(
  replay: Replay,
  channel: ChannelState,
  nicks: Iterable<string>,
): Promise<Map<string, PersonState>> {
  const speakers = planSpeakers(replay.workspace.people, nicks);
  const people = [...speakers.values()];
  await makeAccounts(
    replay,
    people.filter((person) => person.userId === null),
  );
  if (!channel.isGeneral) await joinChannel(replay, channel, people);
  await replay.save();
  return speakers;
}

function planSpeakers(people: PersonState[], nicks: Iterable<string>): Map<string, PersonState> {
  const byNick = new Map(people.map((person) => [person.nick, person]));
  const usernames = new Set(people.map((person) => person.username));
  const speakers = new Map<string, PersonState>();
  for (const nick of nicks) {
    let person = byNick.get(nick);
    if (!person) {
      const username = chooseUsername(nick, (candidate) => usernames.has(candidate));
      const password = randomBytes(18).toString("base64url");
      person = { nick, username, password, isAsked: false, userId: null, token: null };
      usernames.add(username);
      byNick.set(nick, person);
      people.push(person);
    }
    speakers.set(nick, person);
  }
  return speakers;
}

async function makeAccounts(replay: Replay, missing: PersonState[]): Promise<void> {
  if (missing.length === 0) return;
  const inviteCode = await replay.admin.inviteCode(missing.length);
  const usernames = new Set(replay.workspace.people.map((person) => person.username));
  const mayExist = new Set(missing.filter((person) => person.isAsked));
  for (const person of missing) person.isAsked = true;
  // Kept before the first is asked for: whatever happens, no account is left whose password nobody knows.
  await replay.save();
  let made = 0;
  await inLanes(missing, LANES, async (person) => {
    await createPerson(replay, person, { inviteCode, usernames, mayExist: mayExist.has(person) });
    made += 1;
    replay.screen.progress("people", made, missing.length);
  });
}

async function joinChannel(
  { api, admin, screen }: Replay,
  channel: ChannelState,
  people: PersonState[],
): Promise<void> {
  const joined = new Set(channel.joined);
  const missing = people.filter(({ userId }) => userId !== null && !joined.has(userId));
  let done = 0;
  await inLanes(missing, LANES, async (person) => {
    const join = (token: string) => {
      const body = { userId: person.userId };
      return api.call({ method: "POST", path: `/api/channels/${channel.id}/members`, token, body }, z.unknown());
    };
    // Nobody finds a private channel by themselves. [CH6]
    await (channel.isPrivate ? join(await admin.token()) : asPerson(api, person, join));
    if (person.userId !== null) channel.joined.push(person.userId);
    done += 1;
    screen.progress("joining", done, missing.length);
  });
}
