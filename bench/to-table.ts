import type { Spread } from "./generator/spread-of";
import type { Row } from "./scenarios/scenario";

const MEGABYTE = 2 ** 20;
const KILOBYTE = 2 ** 10;
/** The generator shares its core with the database; past this what is measured may be the two of them. */
const FULL_CORE_PERCENT = 90;

const COLUMNS: [header: string, cell: (row: Row) => string][] = [
  ["scenario", (row) => row.scenario],
  ["contestant", (row) => row.contestant],
  ["what", (row) => row.what],
  ["offered", (row) => whole(row.offered)],
  ["acked", (row) => whole(row.acknowledged)],
  ["delivered", (row) => whole(row.deliveries)],
  ["a second", (row) => whole(row.deliveriesPerSecond)],
  ["lost", (row) => whole(row.lost)],
  ["doubled", (row) => whole(row.doubled)],
  ["disorder", (row) => whole(row.outOfOrder)],
  ["answer p50/95/99/max ms", (row) => spread(row.answer)],
  ["delivery p50/95/99/max ms", (row) => spread(row.delivery)],
  ["server CPU %", (row) => whole(row.serverCpuPercent)],
  ["database CPU %", (row) => whole(row.databaseCpuPercent)],
  ["generator CPU %", (row) => `${whole(row.generatorCpuPercent)}${isCoreFull(row) ? " (core full)" : ""}`],
  ["memory", memory],
  ["of bare Socket.IO's", (row) => row.ratio?.toFixed(2) ?? ""],
];

/** All rows as one table in Markdown, as docs/performance.md keeps it; a figure that a row has not is an empty cell. */
export function toTable(rows: readonly Row[]): string {
  const used = COLUMNS.filter(([, cell]) => rows.some((row) => cell(row) !== ""));
  const lines = [used.map(([header]) => header), ...rows.map((row) => used.map(([, cell]) => cell(row)))];
  const widths = used.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const toText = (line: string[]) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [header, ...body] = lines.map(toText);
  return [header, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body].join("\n");
}

/** Whether generator and database had no more to give, so that a figure says nothing of the server. */
export function isCoreFull({ generatorCpuPercent = 0, databaseCpuPercent = 0 }: Row): boolean {
  return generatorCpuPercent + databaseCpuPercent > FULL_CORE_PERCENT;
}

function memory({ serverMemoryBytes, memoryBytesPerConnection }: Row): string {
  if (memoryBytesPerConnection !== undefined) return `${(memoryBytesPerConnection / KILOBYTE).toFixed(1)} KB each`;
  return serverMemoryBytes === undefined ? "" : `${whole(serverMemoryBytes / MEGABYTE)} MB`;
}

function spread(times: Spread | undefined): string {
  return times ? [times.p50, times.p95, times.p99, times.max].map(short).join("/") : "";
}

/** Of few milliseconds the first decimal counts. */
function short(ms: number): string {
  return Number.isFinite(ms) && ms < 10 ? ms.toFixed(1) : whole(ms);
}

function whole(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isFinite(value) ? Math.round(value).toLocaleString("en") : "–";
}
