import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 10_000;
/** pino's number for "error". */
const ERROR_LEVEL = 50;

/** The production server as a process of its own: on a free port and an empty data folder, both kept over restarts. */
export class AppProcess {
  private child: ChildProcess | null = null;
  private output = "";

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly env: Record<string, string>,
    private readonly nodeOptions: string[],
  ) {}

  static async create(env: Record<string, string> = {}, nodeOptions: string[] = []): Promise<AppProcess> {
    return new AppProcess(await freePort(), await mkdtemp(path.join(os.tmpdir(), "huddle-e2e-")), env, nodeOptions);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Of the process that runs now. */
  get pid(): number {
    if (!this.child?.pid) throw new Error("the server does not run");
    return this.child.pid;
  }

  /** What its console shows for the first person. */
  get setupCode(): string {
    return /Setup code:\s+(\S+)/.exec(this.output)?.[1] ?? "";
  }

  /** Everything it has said, from its first start on. */
  get log(): string {
    return this.output;
  }

  /** What it has logged as an error, as it stands in the log. */
  get errors(): string[] {
    return this.output
      .split("\n")
      .filter((line) => /^\{"level":(\d+)/.test(line) && Number(line.slice(9, 11)) >= ERROR_LEVEL);
  }

  /** How many lines of its log have this text. */
  countLogged(text: string): number {
    return this.output.split("\n").filter((line) => line.includes(text)).length;
  }

  /** @returns once it answers @throws Error with its output when it ends instead, or does not answer in time */
  async start(): Promise<void> {
    this.child = spawn(process.execPath, [...this.nodeOptions, "dist/server.js"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PORT: String(this.port),
        HUDDLE_DATA_DIR: this.dataDir,
        ...this.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
      // Ctrl-C on the tests must not stop it before they have said goodbye.
      detached: true,
    });
    const keep = (chunk: Buffer) => void (this.output += String(chunk));
    this.child.stdout?.on("data", keep);
    this.child.stderr?.on("data", keep);
    const deadline = Date.now() + START_DEADLINE_MS;
    while (!(await this.answers())) {
      if (this.child.exitCode !== null || Date.now() > deadline)
        throw new Error(`the server did not start:\n${this.output}`);
      await wait(50);
    }
  }

  /** As a power cut: no goodbye to anybody, and the embedded database stays behind. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** As an operator stops it. @returns its exit code; null when it had to be killed */
  async stop(): Promise<number | null> {
    return this.end("SIGTERM");
  }

  /** Ends it, and the database if that has stayed behind, and removes the data. */
  async remove(): Promise<void> {
    await this.end("SIGTERM");
    await this.endDatabase();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    const answer = await fetch(`${this.url}/api/health`).catch(() => null);
    return answer?.status === 200;
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await Promise.race([ended, wait(STOP_DEADLINE_MS, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
    await ended;
    return child.exitCode;
  }

  private async endDatabase(): Promise<void> {
    const file = path.join(this.dataDir, "postgres", "postmaster.pid");
    const text = await readFile(file, "utf8").catch(() => "");
    const pid = Number(text.split("\n")[0]);
    if (!pid || !(await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).includes(this.dataDir)) return;
    process.kill(pid, "SIGINT");
    const deadline = Date.now() + STOP_DEADLINE_MS;
    while ((await readFile(file).catch(() => null)) !== null && Date.now() < deadline) await wait(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
