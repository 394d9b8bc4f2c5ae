import type { MessageRow } from "./message-rows";

const LINE_PX = 22.5;
/** What a message has above and below its lines, and what it has with its name. */
const GROUPED_PX = 4;
const NAMED_PX = 32;
const OTHER_PX = 24;
/** What is taller is folded. */
const MAX_LINES = 24;
/** Letters, rather narrow, and signs about as wide as they are high. */
const LETTER_PX = 6.5;
const WIDE_PX = 14;
const WIDE = /[\u2e80-\ud7ff\uf900-\ufaff\uff01-\uff60]/g;

const LINK_TARGET = /\]\([^)]*\)/g;

/** As low as a row can be. */
export const MIN_ROW_PX = LINE_PX + GROUPED_PX;

/** About how high a row is, in most cases too low: whoever fills a view with rows has enough of them. */
export function guessHeight(row: MessageRow, widthPx: number): number {
  if (row.kind !== "message") return OTHER_PX;
  const lines = seenLines(row.message.body).map((line) => Math.ceil(guessWidth(line) / Math.max(widthPx, WIDE_PX)));
  const height = Math.max(1, Math.min(sum(lines), MAX_LINES)) * LINE_PX;
  return height + (row.isGrouped ? GROUPED_PX : NAMED_PX);
}

function guessWidth(line: string): number {
  const wide = line.match(WIDE)?.length ?? 0;
  return wide * WIDE_PX + (line.length - wide) * LETTER_PX;
}

/** Without what Markdown does not show: where links lead, empty lines, and fences. */
function seenLines(body: string): string[] {
  const lines = body.split("\n", 2 * MAX_LINES).map((line) => line.replace(LINK_TARGET, "]").trim());
  return lines.filter((line) => line !== "" && !line.startsWith("```"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
