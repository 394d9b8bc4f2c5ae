import { randomBytes, randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { hasCode } from "./has-code";
import { StartError } from "./start-error";

/**
 * A random secret that stays the same from start to start: made at the first, then read from its file.
 *
 * Two processes that make it at once end with the same one: a link fails where something already is.
 * @param path of the file, mode 0600
 * @returns 43 characters of base64url, 256 bits
 * @throws StartError when the file is empty
 */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readKept(path);
  if (kept !== null) return kept;
  const draft = `${path}.${randomUUID()}.new`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await rm(draft);
  }
  const made = await readKept(path);
  if (made === null) throw new Error(`${path} is gone at the moment it was made`);
  return made;
}

async function readKept(path: string): Promise<string | null> {
  try {
    const kept = (await readFile(path, "utf8")).trim();
    // What is signed with nothing anybody could sign; and another password would not open the database.
    if (kept === "")
      throw new StartError(`The secret in ${path} is lost: the file is empty. Restore it from a backup.`);
    return kept;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
