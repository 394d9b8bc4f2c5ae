const seconds = (ms) => (ms / 1000).toFixed(2);

/** Shows what the tests of faults have recorded, a JSON object a line, as a table. */
export function printFaults(recorded) {
  const rows = recorded
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const head = ["fault", "rounds", "acknowledged", "lost", "doubled", "recovery s (median, longest)"];
  const cells = rows
    .sort((a, b) => a.fault.localeCompare(b.fault, "en", { numeric: true }))
    .map((row) =>
      [row.fault, row.rounds, row.acknowledged, row.lost, row.doubled, recovery(row.recoveryMs)].map(String),
    );
  const widths = head.map((name, column) =>
    Math.max(...[head, ...cells].map((row) => row[column].length), name.length),
  );
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd();
  console.log(`\n${[head, widths.map((width) => "─".repeat(width)), ...cells].map(line).join("\n")}\n`);
}

function recovery(times) {
  if (times.length === 0) return "";
  const sorted = times.toSorted((a, b) => a - b);
  return `${seconds(sorted[Math.floor(sorted.length / 2)])}, ${seconds(sorted.at(-1))}`;
}
