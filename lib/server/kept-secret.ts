import { randomBytes, randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { hasCode } from "./has-code";

/**
 * A random secret that stays the same from start to start: made at the first, then read from its file.
 *
 * Two processes that make it at once end with the same one: a link fails where something already is.
 * @param path of the file, mode 0600
 * @returns 43 characters of base64url, 256 bits
 */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readKept(path);
  if (kept) return kept;
  const draft = `${path}.${randomUUID()}.new`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await rm(draft);
  }
  return (await readFile(path, "utf8")).trim();
}

async function readKept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
