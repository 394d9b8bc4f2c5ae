import { api, type Answer, type Api } from "@/__tests__/support/api";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

type Who = "stranger" | "outsider" | "formerMember" | "member" | "admin";
type Statuses = Record<keyof ReturnType<typeof requests>, number>;

const people = {} as Record<Exclude<Who, "stranger"> | "creator" | "other", Person>;

beforeAll(async () => {
  people.admin = await createWorkspace();
  for (const name of ["outsider", "formerMember", "member", "creator", "other"] as const) {
    people[name] = await createPerson(name.toLowerCase());
  }
});

/** A channel of the creator's with a message, in which `other` is, and `formerMember` was. */
async function furnish(isPrivate: boolean): Promise<{ id: number; messageId: number }> {
  const { creator, member, other, formerMember, admin } = people;
  const id = await createChannel(creator, { name: `access ${Math.random()}`, isPrivate }, [
    member,
    other,
    formerMember,
  ]);
  const { message } = (await creator.api.post(`/channels/${id}/messages`, { clientId: "a", body: "a secret" })).body;
  await admin.api.delete(`/channels/${id}/members/${formerMember.user.id}`);
  return { id, messageId: message.id };
}

/** Every route of a channel, in an order in which none changes what the next may do. */
const requests = (asking: Api, { id, messageId }: { id: number; messageId: number }) => ({
  read: () => asking.get(`/channels/${id}`),
  listMembers: () => asking.get(`/channels/${id}/members`),
  listMessages: () => asking.get(`/channels/${id}/messages`),
  listChanges: () => asking.get(`/channels/${id}/changes?after=0`),
  send: () => asking.post(`/channels/${id}/messages`, { clientId: "b", body: "mine" }),
  markRead: () => asking.put(`/channels/${id}/read`, { seq: 1 }),
  edit: () => asking.patch(`/channels/${id}/messages/${messageId}`, { body: "changed" }),
  delete: () => asking.delete(`/channels/${id}/messages/${messageId}`),
  rename: () => asking.patch(`/channels/${id}`, { topic: "changed" }),
  archive: () => asking.patch(`/channels/${id}`, { isArchived: false }),
  add: () => asking.post(`/channels/${id}/members`, { userId: people.outsider.user.id }),
  remove: () => asking.delete(`/channels/${id}/members/${people.other.user.id}`),
});

const nothing: Statuses = {
  read: 404,
  listMembers: 404,
  listMessages: 404,
  listChanges: 404,
  send: 404,
  markRead: 404,
  edit: 404,
  delete: 404,
  rename: 404,
  archive: 404,
  add: 404,
  remove: 404,
};
const stranger: Statuses = {
  read: 401,
  listMembers: 401,
  listMessages: 401,
  listChanges: 401,
  send: 401,
  markRead: 401,
  edit: 401,
  delete: 401,
  rename: 401,
  archive: 401,
  add: 401,
  remove: 401,
};
const reader: Statuses = {
  read: 200,
  listMembers: 200,
  listMessages: 200,
  listChanges: 200,
  send: 403,
  markRead: 403,
  edit: 403,
  delete: 403,
  rename: 403,
  archive: 403,
  add: 403,
  remove: 403,
};
const member: Statuses = { ...reader, send: 201, markRead: 200, add: 201 };
const adminOfPublic: Statuses = { ...reader, delete: 200, rename: 200, archive: 200, add: 201, remove: 204 };
const adminOfPrivate: Statuses = { ...adminOfPublic, listMessages: 403, listChanges: 403, delete: 403 };

describe.each<[string, boolean, Record<Who, Statuses>]>([
  [
    "a public channel",
    false,
    { stranger, outsider: { ...reader, add: 201 }, formerMember: reader, member, admin: adminOfPublic },
  ],
  ["a private channel", true, { stranger, outsider: nothing, formerMember: nothing, member, admin: adminOfPrivate }],
])("%s", (_, isPrivate, expected) => {
  it.each(Object.entries(expected) as [Who, Statuses][])(
    "[CH6] [ERR3] lets a %s do what the contract says, and nothing else",
    async (who, statuses) => {
      const asking = who === "stranger" ? api() : people[who].api;
      const answers: Partial<Statuses> = {};
      for (const [name, request] of Object.entries(requests(asking, await furnish(isPrivate)))) {
        const answer = await request();
        answers[name as keyof Statuses] = answer.status;
        if (answer.status >= 400) expect(JSON.stringify(answer.body)).not.toMatch(/secret|access/);
      }
      expect(answers).toEqual(statuses);
    },
  );
});

describe("a private channel", () => {
  it("[ERR3] cannot be told from one that does not exist", async () => {
    const place = await furnish(true);
    const there = requests(people.outsider.api, place);
    const nowhere = requests(people.outsider.api, { id: 999_999_999, messageId: place.messageId });
    for (const name of Object.keys(there) as (keyof Statuses)[]) {
      const [real, imagined]: Answer<unknown>[] = [await there[name](), await nowhere[name]()];
      expect([name, real?.status, real?.body]).toEqual([name, imagined?.status, imagined?.body]);
    }
  });
});

describe("a channel id", () => {
  it.each(["0", "-1", "1.0", "1e3", "x", "9007199254740993", "99999999999999999999", "%00", "%E4"])(
    "[ERR4] %s is not found",
    async (id) => {
      for (const path of ["", "/members", "/messages", "/changes?after=0"]) {
        expect((await people.admin.api.get(`/channels/${id}${path}`)).status).toBe(404);
      }
      expect((await people.admin.api.post(`/channels/${id}/messages`, { clientId: "a", body: "x" })).status).toBe(404);
    },
  );
});
