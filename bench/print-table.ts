import type { Row } from "./scenarios/scenario";

const whole = (value: number) => (Number.isFinite(value) ? Math.round(value).toLocaleString("en") : "–");
const MEGABYTE = 2 ** 20;

const COLUMNS: [header: string, cell: (row: Row) => string][] = [
  ["scenario", (row) => row.scenario],
  ["contestant", (row) => row.contestant],
  ["msg/s", (row) => whole(row.messagesPerSecond)],
  ["offered", (row) => whole(row.offered)],
  ["acked", (row) => whole(row.acknowledged)],
  ["delivered", (row) => whole(row.deliveries)],
  ["lost", (row) => whole(row.lost)],
  ["doubled", (row) => whole(row.doubled)],
  ["disorder", (row) => whole(row.outOfOrder)],
  ["ack p50/95/99/max ms", ({ acknowledgement: { p50, p95, p99, max } }) => [p50, p95, p99, max].map(whole).join("/")],
  ["delivery p50/95/99/max ms", ({ delivery: { p50, p95, p99, max } }) => [p50, p95, p99, max].map(whole).join("/")],
  ["server CPU %", (row) => whole(row.serverCpuPercent)],
  ["database CPU %", (row) => whole(row.databaseCpuPercent)],
  ["memory MB", (row) => whole(row.serverMemoryBytes / MEGABYTE)],
];

/** A table in Markdown, as docs/performance.md keeps it. */
export function printTable(rows: readonly Row[]): void {
  const lines = [COLUMNS.map(([header]) => header), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const toText = (line: string[]) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [header, ...body] = lines.map(toText);
  console.log([header, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body].join("\n"));
}
