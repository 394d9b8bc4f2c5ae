/** Runs scenarios one after the other, prints one table of all and keeps it: `npm run bench -- [SCENARIO...] [OPTIONS]`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { productStarter } from "./contestants/start-product";
import { printProfile, profileOptions } from "./profile/print-profile";
import { readBodies } from "./read-bodies";
import { runWithin } from "./run-within";
import { archive } from "./scenarios/archive";
import { flap } from "./scenarios/flap";
import { headline } from "./scenarios/headline";
import { idle } from "./scenarios/idle";
import { morning } from "./scenarios/morning";
import { page } from "./scenarios/page";
import type { Bar, Report, Scenario } from "./scenarios/scenario";
import { townHall } from "./scenarios/town-hall";
import { toTable } from "./to-table";
import { endBench } from "./what-runs";

const SCENARIOS: Record<string, Scenario> = { headline, "town-hall": townHall, morning, flap, archive, idle, page };
const RESULTS = path.join("dist", "bench.json");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: "string" },
    smoke: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((name) => !SCENARIOS[name]);
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(", ")}; there are ${Object.keys(SCENARIOS).join(", ")}.`);
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void endBench().finally(() => process.exit(130)));
}

const bodies = await readBodies(values.corpus ?? null);
const reports: (Report & { scenario: string })[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(SCENARIOS)) {
  console.log(`── ${name}`);
  const startProduct = productStarter(values.profile ? profileOptions(name) : []);
  const report = await runWithin(() => SCENARIOS[name]!({ bodies, isSmoke: values.smoke, startProduct }));
  if (values.profile) await printProfile(name, report.rows);
  reports.push({ scenario: name, ...report });
}
await endBench();

const rows = reports.flatMap((report) => report.rows);
const bars = reports.flatMap(({ scenario, bars }) => bars.map((bar) => ({ scenario, ...bar })));
console.log(`\n${toTable(rows)}\n`);
for (const { scenario, what, figure, isReached } of bars) {
  console.log(`${isReached ? "reached    " : "NOT REACHED"}  ${scenario}: ${what}: ${figure}`);
}
for (const note of reports.flatMap((report) => report.notes)) console.log(note);
await mkdir(path.dirname(RESULTS), { recursive: true });
await writeFile(RESULTS, JSON.stringify({ node: process.version, isSmoke: values.smoke, rows, bars }, null, 2));
process.exit(bars.some(isBroken) ? 1 : 0);

/** How fast something is breaks nothing. */
function isBroken({ kind, isReached }: Bar): boolean {
  return kind === "correctness" && !isReached;
}
