import type { MessageRow } from "./message-rows";

const LINE_PX = 22;
/** A message without a name above it, and what a name adds. */
const GROUPED_PX = 4;
const NAMED_PX = 28;
const OTHER_PX = 24;
/** What is taller is folded. */
const MAX_LINES = 24;
/** Narrow letters, and little beside the text. */
const LETTER_PX = 6;

const LINK_TARGET = /\]\([^)]*\)/g;

/** As low as a row can be. */
export const MIN_ROW_PX = LINE_PX + GROUPED_PX;

/** About how high a row is, rather too low: whoever fills a view with rows has enough of them. */
export function guessHeight(row: MessageRow, widthPx: number): number {
  if (row.kind !== "message") return OTHER_PX;
  const lineChars = Math.max(1, widthPx / LETTER_PX);
  const lines = seenLines(row.message.body).map((line) => Math.max(1, Math.floor(line.length / lineChars)));
  const height = Math.max(1, Math.min(sum(lines), MAX_LINES)) * LINE_PX;
  return height + (row.isGrouped ? GROUPED_PX : NAMED_PX);
}

/** Without what Markdown does not show: where links lead, empty lines, and fences. */
function seenLines(body: string): string[] {
  const lines = body.split("\n", 2 * MAX_LINES).map((line) => line.replace(LINK_TARGET, "]").trim());
  return lines.filter((line) => line !== "" && !line.startsWith("```"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
