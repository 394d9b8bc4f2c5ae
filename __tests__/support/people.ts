import type { ChannelListing } from "@/lib/protocol/channels";
import type { Invite } from "@/lib/protocol/invites";
import type { User } from "@/lib/protocol/users";
import { api, type Api } from "./api";

/** Someone signed in as a program is. */
export interface Person {
  user: User;
  token: string;
  api: Api;
}

export const PASSWORD = "correct horse battery";

let inviteCode = "";
let generalId = 0;

/** The channel everyone is in. */
export const general = () => generalId;

/** Sets the workspace up; call it in a `beforeAll` after `useServer`. @returns its owner */
export async function createWorkspace(): Promise<Person> {
  const input = { username: "owner", displayName: "Owner", password: PASSWORD };
  const owner = toPerson(await api().post("/users", input));
  inviteCode = (await owner.api.post<{ invite: Invite }>("/invites")).body.invite.code;
  const { channels } = (await owner.api.get<{ channels: ChannelListing[] }>("/channels")).body;
  generalId = channels.find((channel) => channel.isGeneral)?.id ?? 0;
  return owner;
}

/** Lets a person join by invitation. */
export async function createPerson(username: string, displayName = username): Promise<Person> {
  return toPerson(await api().post("/users", { username, displayName, password: PASSWORD, inviteCode }));
}

/** Signs someone in on one more device. */
export async function signInAgain(person: { user: Pick<User, "username"> }): Promise<Person> {
  return toPerson(await api().post("/sessions", { username: person.user.username, password: PASSWORD }));
}

/** A channel made by someone, with more people in it. @returns its id */
export async function createChannel(
  creator: Person,
  input: { name: string; isPrivate?: boolean },
  members: Person[] = [],
): Promise<number> {
  const answer = await creator.api.post<{ channel: ChannelListing }>("/channels", input);
  if (answer.status !== 201) throw new Error(`no channel: ${JSON.stringify(answer.body)}`);
  const { id } = answer.body.channel;
  for (const member of members) await creator.api.post(`/channels/${id}/members`, { userId: member.user.id });
  return id;
}

function toPerson(answer: { status: number; body: { user: User; token: string } }): Person {
  if (answer.status !== 201) throw new Error(`nobody signed in: ${JSON.stringify(answer.body)}`);
  const { user, token } = answer.body;
  return { user, token, api: api(token) };
}
