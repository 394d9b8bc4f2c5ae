import type { LogLine } from "./parse-log";

const URL_PATTERN = /(https?:\/\/[^\s<>]+)/;
const MARKDOWN_SIGNS = /[\\`*_~[\]<>&!|]/g;

/** What is sent for a line: its text as it stands, an action in italics. */
export function messageBody(line: Pick<LogLine, "text" | "isAction">): string {
  return line.isAction ? `_${escapeMarkdown(line.text.trim())}_` : line.text;
}

/** An address keeps its signs, or it would no longer be a link. */
function escapeMarkdown(text: string): string {
  return text
    .split(URL_PATTERN)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(MARKDOWN_SIGNS, "\\$&")))
    .join("");
}
