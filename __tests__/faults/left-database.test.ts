import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { postmasterFile } from "@/lib/server/database/embedded/postmaster";
import { killAll, postmasterPid } from "./support/database-processes";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

const app = useRealApp();
const crowd = useCrowd();

const strangers: (() => void)[] = [];
afterAll(() => strangers.forEach((end) => end()));

/** Nothing more happens: the database runs on without the server. */
async function leaveRunning(): Promise<void> {}

/** The database dies too, and its file goes on naming it. */
async function leaveStale(): Promise<void> {
  killAll(await postmasterPid(app().dataDir));
}

/** As after a restart of the machine: the number in its file is another program's. */
async function leaveToStranger(): Promise<void> {
  await leaveStale();
  const stranger = spawn("sleep", ["120"], { stdio: "ignore" });
  strangers.push(() => stranger.kill());
  const file = postmasterFile(path.join(app().dataDir, "postgres"));
  const [, ...rest] = (await readFile(file, "utf8")).split("\n");
  await writeFile(file, [stranger.pid, ...rest].join("\n"));
}

it.each([
  ["F6 a database left behind", leaveRunning, { isAdopted: true }],
  ["F6 a database left behind and gone since", leaveStale, { isAdopted: false }],
  ["F6 its number given to a stranger", leaveToStranger, { isAdopted: false }],
])(
  "[%s] is gone on with at the next start",
  async (fault, leave, { isAdopted }) => {
    const { reader, channelIds, senders, ledger } = crowd();
    for (const sender of senders) sender.start();
    await ledger.grow(50);
    const before = await postmasterPid(app().dataDir);
    await app().kill();
    await leave();
    const startedAt = performance.now();
    await app().start();
    const recoveryMs = (await ledger.firstAfter(startedAt)) - startedAt;
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault, rounds: 1, verdict, recoveryMs: [recoveryMs] });
    expect(verdict).toMatchObject(BLAMELESS);
    expect((await postmasterPid(app().dataDir)) === before).toBe(isAdopted);
  },
  120_000,
);
