import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import type { ChannelListing, Member } from "@/lib/protocol/channels";
import type { Message } from "@/lib/protocol/messages";
import { replay } from "@/scripts/replay/replay";
import { createWorkspace, PASSWORD, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";
import { serverUrl } from "../../../support/server-url";

/** Signs the workspace's owner in. */
export const OWNER = { HUDDLE_ADMIN_USERNAME: "owner", HUDDLE_ADMIN_PASSWORD: PASSWORD };

interface Run {
  code: number;
  out: string;
  err: string;
}

interface RunOptions {
  env?: Record<string, string>;
  stdin?: string;
  /** Asked at every piece of output: whether to press Ctrl-C now. */
  stopWhen?: (out: string) => boolean;
}

/** The command, a workspace to play into, and a folder of its own for each test; call it at the top level. */
export function useReplay(): ReplayBench {
  useServer();
  const bench = new ReplayBench();
  beforeAll(() => bench.createWorkspace());
  beforeEach(() => bench.createFolder());
  afterEach(() => bench.removeFolder());
  return bench;
}

class ReplayBench {
  owner!: Person;
  folder = "";

  async createWorkspace(): Promise<void> {
    this.owner = await createWorkspace();
  }

  async createFolder(): Promise<void> {
    this.folder = await mkdtemp(path.join(os.tmpdir(), "huddle-replay-"));
  }

  removeFolder(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(path.join(this.folder, name), text);
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), "utf8");
  }

  /** Runs the command in the test's folder, as somebody without a terminal. */
  async run(argv: string[], { env = OWNER, stdin = "", stopWhen }: RunOptions = {}): Promise<Run> {
    const stop = new AbortController();
    const written = { out: "", err: "" };
    const into = (name: "out" | "err") =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          written[name] += chunk.toString();
          if (stopWhen?.(written.out)) stop.abort();
          done();
        },
      });
    const code = await replay({
      argv: ["--url", serverUrl(), "--speed", "1000000", ...argv],
      env,
      folder: this.folder,
      stdin: Readable.from([stdin]),
      stdout: into("out"),
      stderr: into("err"),
      stop,
    });
    return { code, ...written };
  }

  async findChannel(name: string): Promise<ChannelListing> {
    const { channels } = (await this.owner.api.get<{ channels: ChannelListing[] }>("/channels")).body;
    const channel = channels.find((candidate) => candidate.name === name);
    if (!channel) throw new Error(`no channel ${name}`);
    return channel;
  }

  /** What stands in the channel, as pairs of display name and text, in order. */
  async readChannel(name: string): Promise<[string, string][]> {
    const { api } = this.owner;
    const { id } = await this.findChannel(name);
    const { members } = (await api.get<{ members: Member[] }>(`/channels/${id}/members`)).body;
    const names = new Map(members.map(({ user }) => [user.id, user.displayName]));
    const all: Message[] = [];
    for (let hasMore = true; hasMore;) {
      const path = `/channels/${id}/messages?limit=100&after=${all.length}`;
      const { body } = await api.get<{ messages: Message[]; hasMoreAfter: boolean }>(path);
      all.push(...body.messages);
      hasMore = body.hasMoreAfter;
    }
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    return all.map(({ authorId, body }) => [names.get(authorId) ?? "?", body]);
  }
}
