import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { connectSocket, type TestSocket } from "@/__tests__/support/sockets";
import { stalledClients, type StalledClient } from "@/__tests__/support/stalled-clients";
import type { Message } from "@/lib/protocol/messages";
import { BLAMELESS, judge } from "./support/judge";
import { Ledger } from "./support/ledger";
import { recordRow } from "./support/record-row";
import { useRealApp } from "./support/use-real-app";

/** Of each kind of connection. */
const STALLED = 3;
/** 30 KB each: the system's own buffers take a few megabytes before anything waits in the server. */
const BODY = "长".repeat(10_000);
/** Written side by side, so that the bound is reached before the heartbeat notices. */
const CHANNELS = 6;
const ALONE = 10;
const BESIDE = 40;
const MEGABYTE = 1024 * 1024;
/** A small part of what they were not told, which is 14 MB each, and what a server grows by anyway. */
const GROWTH_MAX_BYTES = 120 * MEGABYTE;

const app = useRealApp();
const ledger = new Ledger();

let writer: Person;
let stalled: Person;
let reader: Person;
let channelIds: number[];

beforeAll(async () => {
  writer = await createWorkspace();
  stalled = await createPerson("stalled");
  reader = await createPerson("reader");
  channelIds = [];
  for (let n = 0; n < CHANNELS; n += 1) {
    channelIds.push(await createChannel(writer, { name: `channel ${n}` }, [stalled, reader]));
  }
});

/** Sends so many into each channel, one after the other. @returns ms from each send to its push at all readers */
async function sendEverywhere(count: number, readers: TestSocket[]): Promise<number[]> {
  return (await Promise.all(channelIds.map((channelId) => sendInto(channelId, count, readers)))).flat();
}

async function sendInto(channelId: number, count: number, readers: TestSocket[]): Promise<number[]> {
  const latencies: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const clientId = randomUUID();
    const sentAt = performance.now();
    const answer = writer.api.post<{ message: Message }>(`/channels/${channelId}/messages`, { clientId, body: BODY });
    const isIt = ({ data }: { data: Message }) => data.clientId === clientId;
    await Promise.all(readers.map((one) => one.waitFor("message", isIt, 10_000)));
    latencies.push(performance.now() - sentAt);
    ledger.note((await answer).body.message);
  }
  return latencies;
}

async function memoryOf(pid: number): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

it("[F8] closes clients that stop reading, and the others notice nothing", async () => {
  const readers = [await connectSocket(reader), await connectSocket(writer)];
  const alone = await sendEverywhere(ALONE, readers);
  const before = await memoryOf(app().pid);
  const clients: StalledClient[] = [];
  for (let n = 0; n < STALLED; n += 1) {
    for (const connect of Object.values(stalledClients)) clients.push(await connect(stalled));
  }
  const ends = clients.flatMap(({ websocket }) => (websocket ? [once(websocket, "close")] : []));
  for (const client of clients) client.stall();
  const startedAt = performance.now();
  const beside = await sendEverywhere(BESIDE, readers);
  const growth = (await memoryOf(app().pid)) - before;
  const droppedMs = performance.now() - startedAt;
  // Whoever was closed reads what was on its way, and then the end of it.
  for (const client of clients) client.resume();
  await Promise.all(ends);
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault: `F8 ${clients.length} clients that stop reading`, rounds: 1, verdict, recoveryMs: [droppedMs] });
  const ratio = median(beside) / median(alone);
  process.stdout.write(
    `F8: a push takes ${ratio.toFixed(2)} times as long beside them; the server grew by ${Math.round(growth / MEGABYTE)} MB\n`,
  );
  expect(verdict).toMatchObject(BLAMELESS);
  // By the bound: the heartbeat would have noticed too, and does where the system has taken everything until then, which
  // it does not for those that poll.
  expect(app().countLogged("does not read what it is told")).toBeGreaterThanOrEqual(STALLED);
  expect(growth).toBeLessThan(GROWTH_MAX_BYTES);
  const seqs = Array.from({ length: ALONE + BESIDE }, (_, index) => index + 1);
  for (const one of readers) {
    for (const channelId of channelIds) {
      const told = one.of("message").filter(({ data }) => data.channelId === channelId);
      expect(told.map(({ data }) => data.seq)).toEqual(seqs);
    }
  }
}, 120_000);
