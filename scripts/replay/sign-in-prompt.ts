import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

export interface SignIn {
  username: string;
  password: string;
}

/** Where a sign-in comes from; `canAskAgain` is true when a person answers. */
export interface SignInPrompt {
  canAskAgain: boolean;
  ask(): Promise<SignIn>;
}

export interface PromptOptions {
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream;
  signal: AbortSignal;
  /** Ctrl-C while being asked: the terminal is ours then, and sends no signal. */
  onInterrupt(): void;
}

/** An admin's sign-in: from the environment, else from the terminal, else from two lines of the standard input. */
export function createSignInPrompt(options: PromptOptions): SignInPrompt {
  const { HUDDLE_ADMIN_USERNAME: username, HUDDLE_ADMIN_PASSWORD: password } = options.env;
  if (username && password) return { canAskAgain: false, ask: () => Promise.resolve({ username, password }) };
  if (options.stdin.isTTY) return { canAskAgain: true, ask: () => askOnTerminal(options) };
  return { canAskAgain: false, ask: () => readTwoLines(options.stdin) };
}

async function askOnTerminal({ stdin, stdout, signal, onInterrupt }: PromptOptions): Promise<SignIn> {
  let isHidden = false;
  const shown = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isHidden) stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: stdin, output: shown, terminal: true });
  terminal.on("SIGINT", onInterrupt);
  // Without this the end of input (Ctrl-D) would leave the question open for ever.
  const ended = new Promise<never>((_, reject) =>
    terminal.once("close", () => reject(new Error("An admin's sign-in is needed."))),
  );
  ended.catch(() => undefined);
  const question = (text: string) => Promise.race([terminal.question(text, { signal }), ended]);
  try {
    const username = await question("Admin's username: ");
    const answer = question("Password: ");
    isHidden = true;
    const password = await answer;
    stdout.write("\n");
    return { username: username.trim(), password };
  } catch (error) {
    stdout.write("\n");
    signal.throwIfAborted();
    throw error;
  } finally {
    terminal.close();
  }
}

async function readTwoLines(stdin: NodeJS.ReadableStream): Promise<SignIn> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdin })) {
    lines.push(line);
    if (lines.length === 2) break;
  }
  const [username, password] = lines;
  if (!username || !password) {
    throw new Error(
      "An admin's sign-in is needed: set HUDDLE_ADMIN_USERNAME and HUDDLE_ADMIN_PASSWORD, " +
        "or write the two as two lines into the standard input.",
    );
  }
  return { username: username.trim(), password };
}
