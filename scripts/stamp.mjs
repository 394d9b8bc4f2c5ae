import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./root.mjs";

/**
 * Does work again only when what it depends on has changed, by content.
 *
 * @param {{ stamp: string, inputs: string[], outputs: string[], work: () => Promise<void> }} options paths from the
 * project's folder; `stamp` is where the hash of the last success is kept
 */
export async function whenChanged({ stamp, inputs, outputs, work }) {
  const stampPath = path.join(ROOT, stamp);
  const hash = await hashOf(inputs);
  const kept = existsSync(stampPath) ? await readFile(stampPath, "utf8") : "";
  if (kept === hash && outputs.every((output) => existsSync(path.join(ROOT, output)))) return;
  await rm(stampPath, { force: true });
  await work();
  await mkdir(path.dirname(stampPath), { recursive: true });
  await writeFile(stampPath, hash);
}

async function hashOf(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const input of inputs) {
    for (const file of await filesOf(path.join(ROOT, input))) {
      hash.update(`\0${path.relative(ROOT, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

/** A file itself, everything below a folder, nothing for what is not there. */
async function filesOf(input) {
  const entries = await readdir(input, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return existsSync(input) ? [input] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`))
    .sort();
}
