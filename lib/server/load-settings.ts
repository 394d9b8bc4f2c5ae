import { access, constants, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { readEnv, tellNextAuth, type Settings } from "./env";
import { keptSecret } from "./kept-secret";
import { projectRoot } from "./project-root";
import { runtime } from "./runtime";
import { StartError } from "./start-error";

const packageJson = z.object({ version: z.string() });

/**
 * Puts the settings into the runtime slot. Makes the data folder, and in it the secret when none is set.
 *
 * @throws StartError naming every variable that is wrong, or a data folder that cannot be written
 */
export async function loadSettings(env?: NodeJS.ProcessEnv): Promise<Settings> {
  const fromEnv = readEnv(env);
  await requireWritable(fromEnv.dataDir);
  const { version } = packageJson.parse(JSON.parse(await readFile(path.join(projectRoot(), "package.json"), "utf8")));
  const secret = fromEnv.secret ?? (await keptSecret(path.join(fromEnv.dataDir, "secret")));
  tellNextAuth(fromEnv);
  return (runtime().settings = { ...fromEnv, version, secret });
}

async function requireWritable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${reason}); set HUDDLE_DATA_DIR to one that can.`,
      {
        cause: error,
      },
    );
  }
}
