import { setTimeout as wait } from "node:timers/promises";
import { inDatabase } from "@/__tests__/e2e/support/database";
import { makeManyPeople } from "./support/many-people";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { ReturningClient } from "./support/returning-client";
import { IS_FULL } from "./support/rounds";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

const CLIENTS = IS_FULL ? 2_000 : 500;
/** A deadline for a busy machine that runs the clients too; the table shows what it took. */
const BACK_MS = 120_000;
/** A token and an admission: who it is, and twice what they hear. The session's time is kept once a minute. */
const STATEMENTS_PER_CLIENT = 6;
/** Nobody who writes meanwhile waits longer. */
const ANSWER_MS = 10_000;

const app = useRealApp();
const crowd = useCrowd();
let clients: ReturningClient[] = [];

afterEach(() => clients.forEach((client) => client.close()));

const areAllBack = () => clients.every((client) => client.isConnected);

async function untilAllAreBack(): Promise<void> {
  const deadline = performance.now() + BACK_MS;
  while (!areAllBack()) {
    const away = clients.filter((client) => !client.isConnected).length;
    if (performance.now() > deadline) throw new Error(`${away} of ${CLIENTS} are not back after ${BACK_MS} ms`);
    await wait(20);
  }
}

/** @returns how many transactions the database has finished, a statement on its own being one */
async function countTransactions(): Promise<number> {
  let count = 0;
  await inDatabase(app().dataDir, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      "SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()",
    );
    count = Number(rows[0]?.count);
  });
  return count;
}

it(`[F7] lets ${CLIENTS} clients back in who come at once, and everybody else goes on writing`, async () => {
  const { reader, channelIds, senders, ledger } = crowd();
  clients = (await makeManyPeople(app().dataDir, CLIENTS)).map((token) => new ReturningClient(token));
  for (let first = 0; first < CLIENTS; first += 100) {
    await Promise.all(clients.slice(first, first + 100).map((client) => client.open()));
  }
  await app().kill();
  await app().start();
  const [writer] = senders;
  const before = await countTransactions();
  const startedAt = performance.now();
  const alreadyAcknowledged = ledger.times.length;
  writer!.start();
  await untilAllAreBack();
  const recoveryMs = performance.now() - startedAt;
  await writer!.stop();
  // Counters are told to others within a second.
  await wait(1_500);
  const written = ledger.times.length - alreadyAcknowledged;
  const perClient = ((await countTransactions()) - before - written * 3) / CLIENTS;
  const times = [startedAt, ...ledger.times.slice(alreadyAcknowledged)];
  const longestMs = Math.max(...times.slice(1).map((time, index) => time - times[index]!));
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault: `F7 ${CLIENTS} clients come back at once`, rounds: 1, verdict, recoveryMs: [recoveryMs] });
  process.stdout.write(
    `F7: ${perClient.toFixed(1)} transactions a client; a writer waited ${Math.round(longestMs)} ms at most\n`,
  );
  expect(verdict).toMatchObject(BLAMELESS);
  expect(writer!.troubles).toEqual([]);
  expect(longestMs).toBeLessThan(ANSWER_MS);
  expect(perClient).toBeLessThanOrEqual(STATEMENTS_PER_CLIENT);
}, 400_000);
