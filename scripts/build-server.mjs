/** Bundles server.ts and what is ours of it; packages stay where npm has put them. */
import { build } from "esbuild";
import { ROOT } from "./root.mjs";

await build({
  absWorkingDir: ROOT,
  entryPoints: ["server.ts"],
  outfile: "dist/server.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
});
