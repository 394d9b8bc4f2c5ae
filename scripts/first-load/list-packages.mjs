import { spawn } from "node:child_process";
import readline from "node:readline";
import { ROOT } from "../root.mjs";
import { CLEAN_ENV, runOrFail } from "../run.mjs";

const NEXT = "node_modules/next/dist/bin/next";
const SNAPSHOT = "first-load";
/** For browsers without modules, of which none can run this app: no other loads it. */
const UNLOADED = "polyfill-nomodule";

/**
 * What the scripts of a page's first load consist of, by package, and by folder where the code is ours.
 *
 * @param {string} route
 * @returns {Promise<{ name: string, bytes: number }[]>} each module compressed by itself: together they are more than the scripts
 */
export async function listPackages(route) {
  await analyzeOnce();
  const later = new Set();
  const atFirst = new Set();
  const parts = [];
  for await (const record of exported(route)) {
    if (record.type === "part" && record.filename.startsWith("[client-fs]")) parts.push(record);
    if (record.type !== "group") continue;
    for (const output of record.outputs) (record.kind === "async" ? later : atFirst).add(output);
  }
  const sizes = new Map();
  for (const { filename, source_path: source, compressed_size: bytes } of parts) {
    const isLater = later.has(filename) && !atFirst.has(filename);
    if (isLater || !filename.endsWith(".js") || source.includes(UNLOADED)) continue;
    const name = ownerOf(source);
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}

let analysis;
/** Once for all routes; the build itself stays as it is. */
function analyzeOnce() {
  const args = [NEXT, "analyze", "--output", "--snapshot", SNAPSHOT];
  return (analysis ??= runOrFail(process.execPath, args, { quiet: true, env: { NEXT_TELEMETRY_DISABLED: "1" } }));
}

async function* exported(route) {
  const args = [NEXT, "analyze", "export", "--snapshot", SNAPSHOT, "--route", route];
  const env = { ...CLEAN_ENV, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of readline.createInterface({ input: child.stdout })) yield JSON.parse(line);
}

/** `next` brings React of its own; ours is `lib/client`, `components/messages` and so on. */
function ownerOf(source) {
  const file = source.replace("[project]/", "");
  const [, name, bundled] = /^node_modules\/((?:@[^/]+\/)?[^/]+)(?:\/dist\/compiled\/([^/]+))?/.exec(file) ?? [];
  if (!name) return file.split("/").slice(0, 2).join("/");
  const group = name.startsWith("@") ? name.split("/")[0] : name;
  return bundled ? `${group}: ${bundled}` : group;
}
