import type { TextSelection } from "./text-selection";

const FENCED = /^(`{3,})[^\n`]*\n([\s\S]*?)\n?\1$/;
const OPENED_BEFORE = /(^|\n)`{3,}[^\n`]*\n$/;
const CLOSED_AFTER = /^\n`{3,}(?=\n|$)/;

/** Makes a block of code of the lines that are selected, or ordinary lines again. */
export function toggleFence({ text, start, end }: TextSelection): TextSelection {
  const inner = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const fenced = FENCED.exec(inner.trim());
  if (fenced) return join(before, fenced[2] ?? "", after);
  if (OPENED_BEFORE.test(before) && CLOSED_AFTER.test(after)) {
    return join(before.replace(OPENED_BEFORE, "$1"), inner, after.replace(CLOSED_AFTER, ""));
  }
  const code = inner.replace(/^\n+|\n+$/g, "");
  const fence = "`".repeat(Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const lead = before === "" || before.endsWith("\n") ? "" : "\n";
  const trail = after === "" || after.startsWith("\n") ? "" : "\n";
  return join(`${before}${lead}${fence}\n`, code, `\n${fence}${trail}${after}`);
}

function join(before: string, selected: string, after: string): TextSelection {
  return { text: before + selected + after, start: before.length, end: before.length + selected.length };
}
