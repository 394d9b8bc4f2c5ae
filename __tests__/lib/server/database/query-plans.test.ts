import type { Message } from "@/lib/protocol/messages";
import { database } from "@/lib/server/database/prisma";
import { runtime } from "@/lib/server/runtime";
import { hashToken } from "@/lib/server/sessions/hash-token";
import { api } from "../../../support/api";
import { useServer } from "../../../support/server";
import { connectSocket } from "../../../support/sockets";
import { withTestClient } from "../../../support/test-connection";
import { explainEverything, watchPlans, type WatchedPlan } from "../../../support/watched-plans";

useServer();

const PEOPLE = 2_000;
const CHANNELS = 200;
/** Besides `general`. */
const CHANNELS_OF_EACH = 20;
const LONG = 1;
const LONG_LENGTH = 100_000;
/** A public one that hardly anybody is in. */
const SMALL = CHANNELS;
const SMALL_MEMBERS = 30;

let databaseName: string;
let next = 0;

/** Somebody whom the server does not know yet, so that everything about them is looked up. */
function somebody() {
  next += 1;
  const token = `token-${next}`;
  return { token, userId: next, ...api(token) };
}

const INSERT_EVERYTHING = [
  "INSERT INTO workspace (id, name) VALUES (1, 'Large')",
  `INSERT INTO users (id, username, display_name, password_hash, role)
   SELECT n, 'person-' || n, 'Person ' || n, 'none', CASE n WHEN 2000 THEN 'owner' ELSE 'member' END::role
   FROM generate_series(1, ${PEOPLE}) AS n`,
  `INSERT INTO channels (id, name, public_name, is_private, is_general, created_by_id, last_seq, last_change_seq)
   SELECT n, 'channel ' || n, CASE WHEN n <= 52 THEN 'channel ' || n END, n > 52 AND n < ${CHANNELS}, n = ${LONG}, 1,
     CASE n WHEN ${LONG} THEN ${LONG_LENGTH} ELSE 100 END, CASE n WHEN ${LONG} THEN ${LONG_LENGTH} ELSE 100 END
   FROM generate_series(1, ${CHANNELS}) AS n`,
  `INSERT INTO memberships (channel_id, user_id)
   SELECT ${LONG}, n FROM generate_series(1, ${PEOPLE}) AS n UNION
   SELECT 2 + (n * 7 + k * 13) % ${CHANNELS - 2}, n
   FROM generate_series(1, ${PEOPLE}) AS n, generate_series(1, ${CHANNELS_OF_EACH}) AS k UNION
   SELECT ${SMALL}, n FROM generate_series(${PEOPLE - SMALL_MEMBERS}, ${PEOPLE}) AS n`,
  `INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body)
   SELECT id, n, n, 1 + n % ${PEOPLE}, 'c' || n, repeat('word ', 4 + (n % 40)::int)
   FROM channels, generate_series(1, last_seq) AS n`,
];

beforeAll(async () => {
  const [row] = await database().$queryRaw<[{ name: string }]>`SELECT current_database() AS name`;
  databaseName = row.name;
  await withTestClient(databaseName, async (client) => {
    for (const statement of INSERT_EVERYTHING) await client.query(statement);
    await client.query(
      `INSERT INTO sessions (user_id, token_hash, user_agent, expires_at)
       SELECT n, hash, 'a program', now() + interval '1 day' FROM unnest($1::text[]) WITH ORDINALITY AS t(hash, n)`,
      [Array.from({ length: PEOPLE }, (_, index) => hashToken(`token-${index + 1}`))],
    );
  });
});

const messages = (query = "") => somebody().get(`/channels/${LONG}/messages${query}`);
const changes = (after: number) => somebody().get(`/channels/${LONG}/changes?after=${after}`);

async function send(clientId: string): Promise<unknown> {
  return somebody().post(`/channels/${LONG}/messages`, { clientId, body: "hello" });
}

async function sendEditDelete(): Promise<unknown> {
  const author = somebody();
  const { body } = await author.post<{ message: Message }>(`/channels/${LONG}/messages`, { clientId: "a", body: "b" });
  const path = `/channels/${LONG}/messages/${body.message.id}`;
  await author.patch(path, { body: "c" });
  return author.delete(path);
}

async function joinAndLeave(): Promise<unknown> {
  const { userId, post, delete: remove } = somebody();
  await post(`/channels/${SMALL}/members`, { userId });
  return remove(`/channels/${SMALL}/members/${userId}`);
}

async function connect(): Promise<unknown> {
  const device = await connectSocket(somebody());
  return device.say("join_channel", { channel_id: LONG });
}

const PATHS: [string, () => Promise<unknown>][] = [
  ["a token for a connection", () => somebody().post("/realtime/token")],
  ["connecting, and looking at a channel", connect],
  ["the list of channels", () => somebody().get("/channels")],
  ["the numbers of channels", () => somebody().get("/channels/numbers")],
  ["one channel", () => somebody().get(`/channels/${LONG}`)],
  ["the newest messages", () => messages()],
  ["messages before one", () => messages("?before=50000")],
  ["messages after one", () => messages("?after=50000")],
  ["messages around one", () => messages("?around=50000&limit=100")],
  ["what has changed", () => changes(LONG_LENGTH - 5)],
  ["a page of much that has changed", () => changes(1_000)],
  ["sending a message", () => send(`new-${next}`)],
  ["sending a burst", () => Promise.all(Array.from({ length: 30 }, (_, index) => send(`burst-${index}`)))],
  ["editing and deleting a message", sendEditDelete],
  ["moving a marker", () => somebody().put(`/channels/${LONG}/read`, { seq: 90_000 })],
  ["leaving a marker where it is", () => somebody().put(`/channels/${LONG}/read`, { seq: 0 })],
  ["the members of a channel", () => somebody().get(`/channels/${SMALL}/members`)],
  ["joining a channel and leaving it", joinAndLeave],
  ["people by their ids", () => somebody().get("/users?ids=1,2,3,4,5,6,7,8,9,10")],
];

/** What grows without end. Not people: so few are sometimes found sooner by reading all of them in one go. */
const LARGE_TABLES = new Set(["messages", "memberships", "sessions"]);
/** What may be read for one row of the answer, and for an answer of one: the channels that somebody is in, and their like. */
const READ_FOR_EACH = 2;
const READ_FOR_ALL = 100;

/** What a plan reads that it should not. */
function complaints({ statement, scans, answered }: WatchedPlan): string[] {
  return scans
    .filter(({ table }) => LARGE_TABLES.has(table))
    .filter(({ node, rows }) => node === "Seq Scan" || rows > answered * READ_FOR_EACH + READ_FOR_ALL)
    .map(({ node, table, rows }) => `${node} has read ${rows} ${table} for ${answered} rows of\n${statement}`);
}

describe.each([
  ["without statistics, as on the first day", "force_custom_plan", ""],
  ["without statistics, and one plan for all parameters", "force_generic_plan", ""],
  ["with statistics", "force_custom_plan", "ANALYZE"],
  ["with statistics, and one plan for all parameters", "force_generic_plan", "ANALYZE"],
])("%s", (_, planCacheMode, prepare) => {
  beforeAll(async () => {
    await withTestClient(databaseName, async (client) => {
      await explainEverything(client, planCacheMode);
      await client.query(prepare);
    });
    // The next statement opens connections that follow these settings.
    await database().$disconnect();
  });

  // The sessions that the server knows are confirmed every second: the fewer, the less of it is among what is watched.
  beforeEach(async () => {
    await runtime().knownSessions?.stop();
    delete runtime().knownSessions;
  });

  it.each(PATHS)("reads by an index no more than the answer needs: %s", async (_, path) => {
    const plans = await watchPlans(path);
    expect(plans).not.toEqual([]);
    expect(plans.flatMap(complaints)).toEqual([]);
  });
});
