import path from "node:path";
import { parseArgs, types } from "node:util";

export interface ReplayOptions {
  /** Absolute. */
  files: string[];
  /** How many times faster than it was said. */
  speed: number;
  /** Without a trailing slash. */
  url: string;
  /** null: the channel everyone is in. */
  channel: string | null;
  /** Absolute. */
  stateFile: string;
}

/** A command line that cannot be followed; the message says why. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run replay -- FILE... [--speed N] [--url URL] [--channel NAME] [--state FILE]

Plays chat logs into a running workspace, one file after the other. A line is "[HH:MM] <nick> text" or
"[HH:MM]  * nick did something"; lines that begin with "===" are passed over. Every speaker becomes a person of
their own, with the nick as display name.

  --speed N       how many times faster than it was said (1)
  --url URL       where the workspace runs (http://localhost:8000)
  --channel NAME  the channel to speak in, made when there is none (the one everyone is in)
  --state FILE    where the sign-ins and the place reached are kept (.huddle-replay.json)
  --help          this text

An admin's sign-in is asked for when people are to be made. Where nobody can be asked, set HUDDLE_ADMIN_USERNAME and
HUDDLE_ADMIN_PASSWORD, or write the two as two lines into the standard input.

Run again after a stop, it goes on where it stopped and sends nothing twice. The state file holds the passwords of
the people it made: keep it until you are done, and to yourself.
`;

/**
 * What the command line asks for; null when it asks for help.
 *
 * @param folder what relative paths start from
 * @throws UsageError
 */
export function parseOptions(argv: readonly string[], folder: string): ReplayOptions | null {
  const { values, positionals } = readArguments(argv);
  if (values.help) return null;
  if (positionals.length === 0) throw new UsageError("Name at least one file to replay.");
  return {
    files: positionals.map((file) => path.resolve(folder, file)),
    speed: parseSpeed(values.speed),
    url: parseUrl(values.url),
    channel: values.channel?.trim() || null,
    stateFile: path.resolve(folder, values.state),
  };
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        speed: { type: "string", default: "1" },
        url: { type: "string", default: "http://localhost:8000" },
        channel: { type: "string" },
        state: { type: "string", default: ".huddle-replay.json" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(types.isNativeError(cause) ? cause.message : "The options cannot be read.", { cause });
  }
}

function parseSpeed(text: string): number {
  const speed = Number(text);
  if (!Number.isFinite(speed) || speed <= 0) throw new UsageError(`--speed wants a number above 0, not "${text}".`);
  return speed;
}

function parseUrl(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new UsageError(`--url wants an address such as http://localhost:8000, not "${text}".`);
  }
  const url = new URL(text);
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
