import { spawnSync } from "node:child_process";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { api } from "@/__tests__/support/api";
import { inDatabase } from "@/__tests__/e2e/support/database";
import { AppProcess } from "@/__tests__/support/app-process";
import { setServerUrl } from "@/__tests__/support/server-url";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { reasonsOf } from "./support/sender";
import { useCrowd } from "./support/use-crowd";

/** A new database takes half of it. */
const DISK = "128m";
const FULL_MS = 3_000;
const ANSWER_MS = 10_000;

let app: AppProcess;
let isMounted = false;

/** Gives the app a disk of its own that can be full. */
function mount(folder: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK},mode=0700`, "tmpfs", folder]).status === 0;
}

beforeAll(async () => {
  app = await AppProcess.create({ HUDDLE_RATE_LIMITS: "off" });
  isMounted = mount(app.dataDir);
  await app.start();
  setServerUrl(app.url);
});

afterAll(async () => {
  await app.stop();
  if (isMounted) spawnSync("umount", ["-l", app.dataDir]);
  await app.remove();
});

const crowd = useCrowd();

/** Takes all the room there is. @returns gives it back */
async function fillDisk(): Promise<() => Promise<void>> {
  const name = path.join(app.dataDir, "ballast");
  const file = await open(name, "w");
  try {
    for (const size of [1024 * 1024, 4096]) {
      const piece = Buffer.alloc(size, 1);
      while (
        await file.write(piece).then(
          ({ bytesWritten }) => bytesWritten === size,
          () => false,
        )
      );
    }
  } finally {
    await file.close();
  }
  return () => rm(name);
}

/** Asks for one piece of the log after the other, until there is no room for the next. */
async function exhaustLog(): Promise<void> {
  const switchLog = () =>
    inDatabase(app.dataDir, async (client) => void (await client.query("SELECT pg_switch_wal()")));
  for (let isUp = true; isUp; await wait(100)) {
    isUp = await switchLog().then(
      () => true,
      () => false,
    );
  }
}

it("[F4] refuses what cannot be kept while the disk is full, and goes on by itself when there is room", async () => {
  if (!isMounted) {
    process.stdout.write("F4 full disk: skipped, since nothing may be mounted here\n");
    return;
  }
  const { reader, channelIds, senders, ledger } = crowd();
  const countTroubles = () => senders.reduce((count, { troubles }) => count + troubles.length, 0);
  for (const sender of senders) sender.start();
  await ledger.grow(20);
  const giveBack = await fillDisk();
  // Data that finds no room is refused; a log that finds none takes the whole database down.
  while (countTroubles() === 0) await wait(20);
  const read = () => api(reader.token, {}, { timeoutMs: ANSWER_MS }).get(`/channels/${channelIds[0]}/messages`);
  const whileDataIsFull = await read();
  await exhaustLog();
  const whileLogIsFull = await read();
  await wait(FULL_MS);
  await giveBack();
  const freedAt = performance.now();
  const recoveryMs = (await ledger.firstAfter(freedAt)) - freedAt;
  await ledger.grow(20);
  await Promise.all(senders.map((sender) => sender.stop()));
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault: "F4 the disk is full", rounds: 1, verdict, recoveryMs: [recoveryMs] });
  expect(verdict).toMatchObject(BLAMELESS);
  expect([whileDataIsFull.status, whileLogIsFull.status]).toEqual([200, 503]);
  expect(reasonsOf(senders)).toEqual(new Set(["503"]));
  expect((await api().get("/health")).status).toBe(200);
}, 180_000);
