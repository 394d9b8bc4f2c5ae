/** Runs scenarios one after the other, prints a table and keeps it: `npm run bench -- [SCENARIO...] [--corpus FILE] [--smoke]`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { printTable } from "./print-table";
import { readBodies } from "./read-bodies";
import { headline } from "./scenarios/headline";
import type { Report, Scenario } from "./scenarios/scenario";
import { townHall } from "./scenarios/town-hall";

const SCENARIOS: Record<string, Scenario> = { headline, "town-hall": townHall };
const RESULTS = path.join("dist", "bench.json");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: "string" }, smoke: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => !SCENARIOS[name]);
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(", ")}; there are ${Object.keys(SCENARIOS).join(", ")}.`);
  process.exit(1);
}

const options = { bodies: await readBodies(values.corpus ?? null), isSmoke: values.smoke };
const reports: Report[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(SCENARIOS)) {
  const report = await SCENARIOS[name]!(options);
  printTable(report.rows);
  for (const note of report.notes) console.log(note);
  reports.push(report);
}
await mkdir(path.dirname(RESULTS), { recursive: true });
await writeFile(RESULTS, JSON.stringify(reports, null, 2));

const isWrong = reports.some(({ rows }) => rows.some((row) => row.lost + row.doubled + row.outOfOrder > 0));
if (values.smoke && isWrong) process.exit(1);
