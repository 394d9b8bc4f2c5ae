/** Bundles the service worker, with the names of all scripts and styles of the pages that are built. */
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./root.mjs";

const STATIC = path.join(ROOT, ".next", "static");

const entries = await readdir(STATIC, { withFileTypes: true, recursive: true });
const files = entries
  .filter((entry) => entry.isFile() && /\.(js|css|woff2)$/.test(entry.name))
  .map((entry) => path.relative(STATIC, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
  .sort();

await build({
  absWorkingDir: ROOT,
  entryPoints: ["lib/client/service-worker/service-worker.ts"],
  outfile: "dist/service-worker.js",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  define: {
    BUILD: JSON.stringify(await readFile(path.join(ROOT, ".next", "BUILD_ID"), "utf8")),
    STATIC_FILES: JSON.stringify(files.map((file) => `/_next/static/${file}`)),
  },
  logLevel: "warning",
});
