import { setTimeout as wait } from "node:timers/promises";
import { BLAMELESS, judge } from "./support/judge";
import { backendPids, postmasterPid } from "./support/database-processes";
import { recordRow } from "./support/record-row";
import { ROUNDS, ROUNDS_TIMEOUT_MS } from "./support/rounds";
import { reasonsOf } from "./support/sender";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

/** What is told while the database is away, to those who were in the middle of something and those who come. */
const UNAVAILABLE = "503";

const app = useRealApp();
const crowd = useCrowd();

const countTroubles = () => crowd().senders.reduce((count, { troubles }) => count + troubles.length, 0);

/** Kills the first of them that is still there. @returns ms until something was acknowledged again, after somebody had noticed */
async function kill(pids: number[]): Promise<number> {
  const before = countTroubles();
  expect(pids.some(tryToKill)).toBe(true);
  const killedAt = performance.now();
  while (countTroubles() === before) await wait(5);
  return (await crowd().ledger.firstAfter(performance.now())) - killedAt;
}

async function killPostmaster(): Promise<number> {
  return kill([await postmasterPid(app().dataDir)]);
}

/** PostgreSQL ends all its connections then, since what they share may be broken. */
async function killBackend(): Promise<number> {
  return kill(backendPids(await postmasterPid(app().dataDir)));
}

/** @returns false when it has ended by itself, as connections do that nobody uses */
function tryToKill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

it.each([
  ["F5 kill -9 of the embedded database", killPostmaster],
  ["F5 kill -9 of one of its connections", killBackend],
])(
  "[%s] is answered as unavailable, mended by itself, and loses and doubles nothing",
  async (fault, breakIt) => {
    const { reader, channelIds, senders, ledger } = crowd();
    for (const sender of senders) sender.start();
    const recoveryMs: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await ledger.grow(20 + Math.floor(Math.random() * 60));
      recoveryMs.push(await breakIt());
    }
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault, rounds: ROUNDS, verdict, recoveryMs });
    expect(verdict).toMatchObject(BLAMELESS);
    expect(reasonsOf(senders)).toEqual(new Set([UNAVAILABLE]));
  },
  ROUNDS_TIMEOUT_MS,
);
