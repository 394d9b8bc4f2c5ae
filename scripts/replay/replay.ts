import { access, constants } from "node:fs/promises";
import { createAdmin, type Admin } from "./admin";
import { createApi } from "./api";
import { openChannel } from "./open-channel";
import { parseOptions, USAGE, UsageError, type ReplayOptions } from "./options";
import { playFile } from "./play-file";
import type { Replay } from "./replay-context";
import { report } from "./report";
import { createScreen } from "./screen";
import { createSignInPrompt, type PromptOptions } from "./sign-in-prompt";
import { openStateFile, workspaceAt, type StateFile } from "./state-file";
import { countRefused, createTally, type Tally } from "./tally";

const FAILED = 1;
const MISUSED = 2;
/** What shells expect after Ctrl-C. */
const STOPPED = 130;
/** Shorter waits are in the account at the end. */
const NOTED_WAIT_MS = 1_000;
const GOODBYE_MS = 3_000;

export interface ReplayCommand {
  argv: readonly string[];
  env: PromptOptions["env"];
  /** What relative paths start from. */
  folder: string;
  stdin: PromptOptions["stdin"];
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream;
  /** Aborted by Ctrl-C. */
  stop: AbortController;
}

/**
 * The command `npm run replay`.
 *
 * @returns the exit code: 0 when every line was sent, 1 when lines were refused or it failed, 2 for a command line
 * that cannot be followed, 130 when it was stopped
 */
export async function replay(command: ReplayCommand): Promise<number> {
  try {
    const options = parseOptions(command.argv, command.folder);
    if (options) return await run(command, options);
    command.stdout.write(USAGE);
    return 0;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    command.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isUsage ? `\n${USAGE}` : ""}`);
    return isUsage ? MISUSED : FAILED;
  }
}

async function run(command: ReplayCommand, options: ReplayOptions): Promise<number> {
  const { signal } = command.stop;
  await requireReadable(options.files);
  const file = await openStateFile(options.stateFile);
  const context = createContext(command, options, file);
  const { screen, tally } = context;
  try {
    const channel = await openChannel(context, options.channel);
    for (const path of options.files) await playFile(context, channel, path, options.speed);
  } catch (error) {
    if (!signal.aborted) throw error;
    screen.say("Stopped. Run the same command again to go on.");
  } finally {
    screen.clear();
    await file.save();
    await sayGoodbye(context.admin, options.url);
    if (hasPlayed(tally)) screen.say(report(tally));
  }
  if (signal.aborted) return STOPPED;
  return countRefused(tally) > 0 ? FAILED : 0;
}

/** Before anybody is asked for a password. */
async function requireReadable(files: readonly string[]): Promise<void> {
  for (const file of files) {
    await access(file, constants.R_OK).catch((cause: unknown) => {
      throw new Error(`${file} cannot be read.`, { cause });
    });
  }
}

function createContext(command: ReplayCommand, { url }: ReplayOptions, file: StateFile): Replay {
  const { signal } = command.stop;
  const screen = createScreen(command.stdout);
  const tally = createTally();
  const onWait = (reason: string, ms: number) => {
    tally.waitedMs += ms;
    if (ms >= NOTED_WAIT_MS) screen.say(`Waiting ${(ms / 1000).toFixed(0)} s: ${reason}.`);
  };
  const api = createApi({ url, signal, onWait });
  const prompt = createSignInPrompt({ ...command, signal, onInterrupt: () => command.stop.abort() });
  const admin = createAdmin(api, prompt, screen.say);
  return { api, admin, workspace: workspaceAt(file, url), save: file.save, screen, tally, signal };
}

/** After Ctrl-C too, so with a patience of its own. What is left behind then ends by itself. */
async function sayGoodbye(admin: Admin, url: string): Promise<void> {
  const farewell = createApi({ url, signal: AbortSignal.timeout(GOODBYE_MS), onWait: () => undefined });
  await admin.leave(farewell).catch(() => undefined);
}

function hasPlayed(tally: Tally): boolean {
  return tally.sent + tally.wereThere + tally.doneBefore + countRefused(tally) > 0;
}
