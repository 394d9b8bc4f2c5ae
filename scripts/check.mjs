/** `npm run check`: everything that CI checks, all of it even when some of it fails. */
import "./require-node.mjs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { prepare } from "./prepare.mjs";
import { main, run } from "./run.mjs";
import { JEST_REPORT } from "./test-reports.mjs";

const tool = (program, ...args) => [process.execPath, `node_modules/${program}`, ...args];

const CHECKS = {
  Format: tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."),
  Lint: tool("eslint/bin/eslint.js", "--max-warnings=0", "."),
  "Types of pages": tool("next/dist/bin/next", "typegen"),
  Types: tool("typescript/bin/tsc", "--noEmit"),
  "Types of the service worker": tool("typescript/bin/tsc", "--noEmit", "-p", "lib/client/service-worker"),
  "Dead code": tool("knip/bin/knip.js"),
  "Schema and migrations": tool("tsx/dist/cli.mjs", "scripts/check-migrations.ts"),
  Tests: ["npm", "test", "--", "--json", `--outputFile=${JEST_REPORT}`],
};

await main(async () => {
  await prepare();
  await mkdir(path.dirname(JEST_REPORT), { recursive: true });
  const failed = [];
  for (const [name, [file, ...args]] of Object.entries(CHECKS)) {
    const startedAt = performance.now();
    console.log(`\n── ${name}`);
    const exitCode = await run(file, args);
    console.log(
      `── ${name}: ${exitCode === 0 ? "good" : "FAILED"}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
    if (exitCode !== 0) failed.push(name);
    if (exitCode === 130) break;
  }
  console.log(failed.length === 0 ? "\nEverything is good." : `\nFailed: ${failed.join(", ")}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
});
