import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import * as z from "zod/mini";

const personState = z.strictObject({
  nick: z.string(),
  username: z.string(),
  password: z.string(),
  /** The account was asked for: should the answer be unknown, the username may be ours already. */
  isAsked: z.boolean(),
  /** null until the account is known to exist. */
  userId: z.nullable(z.int()),
  /** null: sign in with the password. */
  token: z.nullable(z.string()),
});

const fileState = z.strictObject({
  path: z.string(),
  /** How many of its lines are done. */
  done: z.int().check(z.nonnegative()),
  /** The id of the last of them: another one there now means another file. */
  lastId: z.string(),
});

const channelState = z.strictObject({
  /** null: the channel everyone is in. */
  name: z.nullable(z.string()),
  id: z.int(),
  isGeneral: z.boolean(),
  isPrivate: z.boolean(),
  /** User ids of those who need not join any more. */
  joined: z.array(z.int()),
  files: z.array(fileState),
});

const workspaceState = z.strictObject({
  url: z.string(),
  people: z.array(personState),
  channels: z.array(channelState),
});

const replayState = z.strictObject({ version: z.literal(1), workspaces: z.array(workspaceState) });

export type PersonState = z.infer<typeof personState>;
export type ChannelState = z.infer<typeof channelState>;
export type WorkspaceState = z.infer<typeof workspaceState>;

/** The sign-ins and the places reached; `state` is changed in place and kept by `save`. */
export interface StateFile {
  state: z.infer<typeof replayState>;
  save(): Promise<void>;
}

/** Opens a state file; none is an empty one. What cannot be read is never written over. */
export async function openStateFile(path: string): Promise<StateFile> {
  const state = await readState(path);
  let writing: Promise<void> = Promise.resolve();
  return {
    state,
    save() {
      // One after the other: the file holds the state of the last call.
      writing = writing.catch(() => undefined).then(() => writeState(path, JSON.stringify(state)));
      return writing;
    },
  };
}

/** What is known of the workspace at this address. */
export function workspaceAt(file: StateFile, url: string): WorkspaceState {
  const known = file.state.workspaces.find((workspace) => workspace.url === url);
  if (known) return known;
  const workspace: WorkspaceState = { url, people: [], channels: [] };
  file.state.workspaces.push(workspace);
  return workspace;
}

async function readState(path: string): Promise<StateFile["state"]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return { version: 1, workspaces: [] };
  const result = replayState.safeParse(parseJson(text));
  if (!result.success) throw new Error(`${path} is no state file of the replay. Name another one with --state.`);
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and never readable by others: it holds passwords. */
async function writeState(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}
