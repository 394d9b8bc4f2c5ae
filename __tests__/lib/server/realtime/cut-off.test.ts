import { api } from "@/__tests__/support/api";
import { eventually } from "@/__tests__/support/eventually";
import { createChannel, createPerson, createWorkspace, PASSWORD, signInAgain } from "@/__tests__/support/people";
import type { Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket, type PlainSocket, type TestSocket } from "@/__tests__/support/sockets";
import { SteadyTalk } from "@/__tests__/support/steady-talk";
import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope, EnvelopeType } from "@/lib/protocol/realtime";
import { runtime } from "@/lib/server/runtime";

useServer();

const LIMIT_MS = 1_000;

let owner: Person;
let witness: Person;
let count = 0;

beforeAll(async () => {
  owner = await createWorkspace();
  witness = await createPerson("witness");
  await owner.api.patch(`/users/${witness.user.id}`, { role: "admin" });
});

/** Somebody who is about to lose something: an admin in a private channel with the witness. */
interface Victim extends Person {
  channelId: number;
}

async function createVictim(): Promise<Victim> {
  const person = await createPerson(`victim-${count}`);
  await owner.api.patch(`/users/${person.user.id}`, { role: "admin" });
  const channelId = await createChannel(owner, { name: `talk ${count++}`, isPrivate: true }, [witness, person]);
  return { ...person, channelId };
}

interface Cut {
  /** @returns once it was answered */
  by: (victim: Victim) => Promise<{ status: number }>;
  /** What they heard until then, again and again. */
  hears: EnvelopeType;
  /** Their connection is closed as well. */
  isClosed: boolean;
  /** What they are told who go on asking, and what. */
  asks: (victim: Victim) => Promise<{ status: number }>;
  status: number;
}

const readTalk = ({ api, channelId }: Victim) => api.get(`/channels/${channelId}/messages`);
const ends = { hears: "message", isClosed: true, asks: readTalk, status: 401 } as const;

const CUTS: Record<string, Cut> = {
  "who signs out": { ...ends, by: ({ api }) => api.delete("/sessions/current") },
  "who signs out everywhere, on another device": {
    ...ends,
    by: async (victim) => (await signInAgain(victim)).api.delete("/sessions"),
  },
  "who is deactivated": { ...ends, by: ({ user }) => owner.api.patch(`/users/${user.id}`, { isActive: false }) },
  "whose password changes": {
    ...ends,
    by: ({ api }) => api.patch("/users/me", { password: "another password", currentPassword: PASSWORD }),
  },
  "whose password is reset": {
    ...ends,
    by: async ({ user }) => {
      const { url } = (await owner.api.post(`/users/${user.id}/password-reset`)).body;
      return api().post("/password-resets", { token: new URL(url).hash.slice(1), password: "another password" });
    },
  },
  "who is removed from the channel": {
    hears: "message",
    isClosed: false,
    by: async ({ user, channelId }) => {
      await owner.api.patch(`/users/${user.id}`, { role: "member" });
      return owner.api.delete(`/channels/${channelId}/members/${user.id}`);
    },
    asks: readTalk,
    status: 404,
  },
  "whose role is lowered": {
    hears: "admin_table_changed",
    isClosed: false,
    by: ({ user }) => owner.api.patch(`/users/${user.id}`, { role: "member" }),
    asks: ({ api }) => api.get("/admin/users"),
    status: 404,
  },
};

/** Notes when each thing of a type that arrives was told, and whether the connection closes. */
function watch(device: TestSocket | PlainSocket, type: EnvelopeType) {
  const seen = { toldAt: [] as number[], isClosed: false };
  const note = (envelopes: Envelope[]) => {
    for (const envelope of envelopes) if (envelope.type === type) seen.toldAt.push(Date.parse(envelope.timestamp));
  };
  const close = () => (seen.isClosed = true);
  if ("socket" in device) device.socket.on(EVENTS, note).on("disconnect", close);
  else device.websocket.on("message", (text) => note([JSON.parse(String(text)) as Envelope])).on("close", close);
  return seen;
}

/** Notes when the server closes a person's connection. */
function watchClosing({ user }: Person) {
  const closing = { at: null as number | null };
  const sockets = [...runtime().io!.of("/").sockets.values()];
  const socket = sockets.find(({ data }) => data.userId === user.id);
  socket!.conn.once("close", () => (closing.at = Date.now()));
  return closing;
}

/** Messages in the channel, and changes that admins are told of, as fast as they are answered. */
const talkIn = (channelId: number) =>
  new SteadyTalk(async (index) => {
    await witness.api.post(`/channels/${channelId}/messages`, { clientId: `talk-${index}`, body: "still talking" });
    await witness.api.post("/invites", { maxUses: 1 });
  });

describe.each([
  ["Socket.IO", connectSocket],
  ["the plain WebSocket", connectPlain],
])("over %s", (_, connect) => {
  it.each(Object.entries(CUTS))(
    "[AUTH5] [CH4] [ADM4] F10: %s is told nothing any more within 1 s",
    async (_name, cut) => {
      const victim = await createVictim();
      const [device, ear] = [await connect(victim), await connectSocket(witness)];
      const [seen, closing] = [watch(device, cut.hears), watchClosing(victim)];
      const talk = talkIn(victim.channelId);
      // Not what they were told as they connected, before anybody watched.
      await eventually(async () => seen.toldAt.length > 0);
      expect((await cut.by(victim)).status).toBeLessThan(300);
      const cutAt = Date.now();
      expect((await cut.asks(victim)).status).toBe(cut.status);
      // Who may still hear it goes on hearing it well after the limit.
      await ear.waitFor(cut.hears, ({ timestamp }) => Date.parse(timestamp) > cutAt + LIMIT_MS);
      await talk.stop();
      expect(Math.max(...seen.toldAt) - cutAt).toBeLessThan(LIMIT_MS);
      expect(closing.at !== null).toBe(cut.isClosed);
      if (closing.at) expect(closing.at - cutAt).toBeLessThan(LIMIT_MS);
      await eventually(async () => seen.isClosed === cut.isClosed);
      expect((await cut.asks(victim)).status).toBe(cut.status);
    },
  );
});
