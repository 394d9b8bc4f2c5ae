import { setTimeout as wait } from "node:timers/promises";
import { api } from "@/__tests__/support/api";
import { hang, postmasterPid } from "./support/database-processes";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

const STOPPED_MS = 10_000;
/** What was committed right before may still be told. */
const ON_ITS_WAY_MS = 500;
/** Whoever asks is answered within this, also when nobody behind the server answers. */
const ANSWER_MS = 10_000;

const app = useRealApp();
const crowd = useCrowd();

it("[F4] is answered in time and acknowledges nothing while the database hangs, and goes on by itself", async () => {
  const { reader, channelIds, senders, ledger } = crowd();
  for (const sender of senders) sender.start();
  await ledger.grow(50);
  const goOn = hang(await postmasterPid(app().dataDir));
  const stoppedAt = performance.now();
  const way = { timeoutMs: ANSWER_MS };
  const reading = api(reader.token, {}, way).get(`/channels/${channelIds[0]}/messages`);
  const health = await api(undefined, {}, way).get("/health");
  const { status } = await reading;
  await wait(Math.max(0, STOPPED_MS - (performance.now() - stoppedAt)));
  const goesOnAt = performance.now();
  goOn();
  const recoveryMs = (await ledger.firstAfter(goesOnAt)) - goesOnAt;
  await Promise.all(senders.map((sender) => sender.stop()));
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault: "F4 the database hangs for 10 s", rounds: 1, verdict, recoveryMs: [recoveryMs] });
  expect(verdict).toMatchObject(BLAMELESS);
  expect(ledger.times.filter((time) => time > stoppedAt + ON_ITS_WAY_MS && time < goesOnAt)).toEqual([]);
  expect({ health: health.status, reading: status }).toEqual({ health: 503, reading: 503 });
  expect(new Set(senders.flatMap(({ troubles }) => troubles))).toEqual(new Set(["503"]));
  expect((await api().get("/health")).status).toBe(200);
}, 120_000);
