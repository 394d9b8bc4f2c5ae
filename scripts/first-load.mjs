/**
 * `npm run first-load`: what a browser loads of the production build for a page, script by script, as gzip sends it.
 *
 * With `-- --packages`, which takes as long as a build, also whose code that is.
 */
import "./require-node.mjs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { listPackages } from "./first-load/list-packages.mjs";
import { prepare } from "./prepare.mjs";
import { ROOT } from "./root.mjs";
import { main } from "./run.mjs";

const ROUTES = ["/channels/[channelId]", "/sign-in"];
const STATS = ".next/diagnostics/route-bundle-stats.json";

await main(async () => {
  await prepare({ build: true });
  const stats = JSON.parse(await readFile(path.join(ROOT, STATS), "utf8"));
  for (const route of ROUTES) {
    const { firstLoadChunkPaths } = stats.find((entry) => entry.route === route);
    const scripts = await Promise.all(firstLoadChunkPaths.map(measure));
    print(route, scripts);
  }
  if (!process.argv.includes("--packages")) return;
  for (const route of ROUTES)
    print(`${route}, by whose code it is (each compressed by itself)`, await listPackages(route));
});

async function measure(file) {
  const code = await readFile(path.join(ROOT, file));
  return { name: path.basename(file), bytes: (await promisify(gzip)(code)).length };
}

/** The heaviest first, and all of them together. */
function print(title, entries) {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`\n${title}\n`);
  for (const { name, bytes } of entries.sort((a, b) => b.bytes - a.bytes)) console.log(row(bytes, name));
  console.log(`${row(total, "together")}`);
}

function row(bytes, name) {
  return `${(bytes / 1024).toFixed(1).padStart(8)} KB  ${name}`;
}
