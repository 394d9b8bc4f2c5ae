import { createChannel, createPerson, createWorkspace, type Person } from "../people";

/** Everybody who may come to a channel. The admins are not in it. */
export type Visitor = "outsider" | "former" | "member" | "author" | "admin" | "owner";
type Cast = Record<Visitor | "other" | "guest", Person>;

/** A channel somebody asks for something. */
export interface Place {
  id: number;
  messageId: number;
  isPrivate: boolean;
  isArchived: boolean;
}

/** The channels there are, each kind with its secrets. */
export const PLACES = {
  public: { isPrivate: false, isArchived: false },
  private: { isPrivate: true, isArchived: false },
  archived: { isPrivate: false, isArchived: true },
  "archived-private": { isPrivate: true, isArchived: true },
} as const;
export type PlaceName = keyof typeof PLACES;

/** What must not be in any refusal. */
export const SECRETS = /the secret|place \d/;

export const cast = {} as Cast;

/** Lets everybody join the workspace; call it in a `beforeAll` after `useServer`. */
export async function gatherCast(): Promise<void> {
  cast.owner = await createWorkspace();
  for (const name of ["outsider", "former", "member", "author", "admin", "other", "guest"] as const) {
    cast[name] = await createPerson(name);
  }
  await cast.owner.api.patch(`/users/${cast.admin.user.id}`, { role: "admin" });
}

let count = 0;

/** A channel of the author's with one message of theirs, in which `member` and `other` are and `former` was. */
export async function furnishPlace(name: PlaceName): Promise<Place> {
  const { author, member, other, former, owner } = cast;
  const { isPrivate, isArchived } = PLACES[name];
  const id = await createChannel(author, { name: `place ${count++}`, isPrivate }, [member, other, former]);
  const sent = await author.api.post(`/channels/${id}/messages`, { clientId: "a", body: "the secret" });
  await owner.api.delete(`/channels/${id}/members/${former.user.id}`);
  if (isArchived) await owner.api.patch(`/channels/${id}`, { isArchived });
  return { id, messageId: sent.body.message.id, isPrivate, isArchived };
}

/** All that can be changed of a place, as its author sees it. */
export async function stateOf({ id }: Place): Promise<unknown> {
  const paths = ["", "/members", "/messages"].map((path) => `/channels/${id}${path}`);
  return Promise.all(paths.map(async (path) => (await cast.author.api.get(path)).body));
}
