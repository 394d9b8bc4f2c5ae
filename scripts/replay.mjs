/** `npm run replay`: plays chat logs into a running workspace. The program is TypeScript, in replay/. */
import "./require-node.mjs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tsx = await import("tsx/esm/api").catch(() => null);
if (!tsx) {
  console.error("The packages are not installed yet: run npm start or npm ci first.");
  process.exit(1);
}
// The folder it is called from may hold another tsconfig.json or none.
tsx.register({ tsconfig: path.join(root, "tsconfig.json") });
const { replay } = await import("./replay/replay.ts");

const stop = new AbortController();
// npm passes the signal on, so one Ctrl-C arrives twice.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop.abort());

process.exitCode = await replay({
  argv: process.argv.slice(2),
  env: process.env,
  // npm moves to the project; the paths were written where npm was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  stop,
});
