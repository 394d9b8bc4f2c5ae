import { setTimeout as wait } from "node:timers/promises";
import { api } from "@/__tests__/support/api";
import { hang, postmasterPid } from "./support/database-processes";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { reasonsOf } from "./support/sender";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

const STOPPED_MS = 10_000;
/** The server waits 4 s at most for who it is, then 5 s for the messages; the rest is for a busy machine. */
const ANSWER_MS = 20_000;

const app = useRealApp();
const crowd = useCrowd();

it("[F4] is answered in time and acknowledges nothing while the database hangs, and goes on by itself", async () => {
  const { reader, channelIds, senders, ledger } = crowd();
  for (const sender of senders) sender.start();
  await ledger.grow(50);
  const goOn = hang(await postmasterPid(app().dataDir));
  const stoppedAt = performance.now();
  const way = { timeoutMs: ANSWER_MS };
  const [health, reading] = await Promise.all([
    api(undefined, {}, way).get("/health"),
    api(reader.token, {}, way).get(`/channels/${channelIds[0]}/messages`),
    wait(STOPPED_MS),
  ]).finally(goOn);
  const goesOnAt = performance.now();
  const recoveryMs = (await ledger.firstAfter(goesOnAt)) - goesOnAt;
  await Promise.all(senders.map((sender) => sender.stop()));
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault: "F4 the database hangs for 10 s", rounds: 1, verdict, recoveryMs: [recoveryMs] });
  expect(verdict).toMatchObject(BLAMELESS);
  expect(ledger.countWithin(stoppedAt, goesOnAt)).toBe(0);
  expect({ health: health.status, reading: reading.status }).toEqual({ health: 503, reading: 503 });
  expect(reasonsOf(senders)).toEqual(new Set(["503"]));
  expect((await api().get("/health")).status).toBe(200);
}, 120_000);
