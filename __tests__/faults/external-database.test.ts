import { mkdtemp, rename, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { api } from "@/__tests__/support/api";
import { AppProcess } from "@/__tests__/support/app-process";
import { setServerUrl } from "@/__tests__/support/server-url";
import { testSettings } from "@/__tests__/support/test-settings";
import { startEmbedded, type EmbeddedPostgres } from "@/lib/server/database/embedded/start-embedded";
import { runtime } from "@/lib/server/runtime";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { reasonsOf } from "./support/sender";
import { useCrowd } from "./support/use-crowd";

const STOPPED_MS = 10_000;

/** An operator's own PostgreSQL, always at one address, wherever it was started. */
class OperatorsDatabase {
  private postgres: EmbeddedPostgres | null = null;

  constructor(private readonly folder: string) {}

  get url(): string {
    const { user, password } = this.postgres!.connection;
    const host = encodeURIComponent(path.join(this.folder, "socket"));
    return `postgresql://${user}:${String(password)}@localhost/postgres?host=${host}`;
  }

  async start(): Promise<void> {
    this.postgres = await startEmbedded(this.folder);
    const link = path.join(this.folder, "socket");
    await symlink(this.postgres.connection.host!, `${link}-new`);
    await rename(`${link}-new`, link);
  }

  async stop(): Promise<void> {
    await this.postgres?.stop();
    this.postgres = null;
  }
}

let folder: string;
let postgres: OperatorsDatabase;
let app: AppProcess;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "huddle-operator-"));
  runtime().settings = testSettings();
  postgres = new OperatorsDatabase(folder);
  await postgres.start();
  app = await AppProcess.create({ HUDDLE_RATE_LIMITS: "off", DATABASE_URL: postgres.url });
  await app.start();
  setServerUrl(app.url);
});

afterAll(async () => {
  await app.remove();
  await postgres.stop();
  await rm(folder, { recursive: true });
});

const crowd = useCrowd();

it("[F4] acknowledges nothing while the operator's database is stopped for 10 s, and goes on by itself", async () => {
  const { reader, channelIds, senders, ledger } = crowd();
  for (const sender of senders) sender.start();
  await ledger.grow(50);
  await postgres.stop();
  const stoppedAt = performance.now();
  expect((await api().get("/health")).status).toBe(503);
  await wait(STOPPED_MS);
  const startedAt = performance.now();
  await postgres.start();
  const recoveryMs = (await ledger.firstAfter(startedAt)) - startedAt;
  await Promise.all(senders.map((sender) => sender.stop()));
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault: "F4 an external database stops for 10 s", rounds: 1, verdict, recoveryMs: [recoveryMs] });
  expect(verdict).toMatchObject(BLAMELESS);
  expect(ledger.countWithin(stoppedAt, startedAt)).toBe(0);
  expect(reasonsOf(senders)).toEqual(new Set(["503"]));
}, 120_000);
