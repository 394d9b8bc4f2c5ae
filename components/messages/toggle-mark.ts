import type { TextSelection } from "./text-selection";

type Mark = "**" | "*" | "~~" | "`";

/** What opens a line and stays outside of the marks: quotes, points and numbers. */
const LINE = /^(\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)*)(.*?)(\s*)$/;

/** Puts marks around what is selected, or takes them away; each line of several has its own. */
export function toggleMark(selection: TextSelection, mark: Mark): TextSelection {
  const { text, start, end } = trim(selection);
  const inner = text.slice(start, end);
  if (inner.includes("\n")) return replace(text, start, end, toggleEachLine(inner, mark));
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (inner !== "" && isMarked(inner, mark)) return replace(text, start, end, unmark(inner, mark));
  if (hasMark(runAtEnd(before, mark), runAtStart(after, mark), mark)) {
    return {
      text: before.slice(0, -mark.length) + inner + after.slice(mark.length),
      start: start - mark.length,
      end: end - mark.length,
    };
  }
  if (inner === "" && after.startsWith(mark) && isOpen(before, mark)) return leave(text, end + mark.length);
  const { opening, closing } = marksFor(inner, mark);
  const written = before + opening + inner + closing + after;
  return { text: written, start: start + opening.length, end: end + opening.length };
}

/** Spaces at the ends stay outside, or the marks would not count as such. */
function trim({ text, start, end }: TextSelection): TextSelection {
  const inner = text.slice(start, end);
  if (inner.trim() === "") return { text, start: end, end };
  const lead = inner.length - inner.trimStart().length;
  const trail = inner.length - inner.trimEnd().length;
  return { text, start: start + lead, end: end - trail };
}

function toggleEachLine(inner: string, mark: Mark): string {
  const lines = inner.split("\n").map((line) => LINE.exec(line) ?? ["", "", line, ""]);
  const written = lines.filter(([, , words]) => words);
  const isAllMarked = written.every(([, , words = ""]) => isMarked(words, mark));
  const toggle = (words: string) => {
    if (words === "" || isMarked(words, mark) !== isAllMarked) return words;
    return isAllMarked ? unmark(words, mark) : mark + words + mark;
  };
  return lines.map(([, lead = "", words = "", trail = ""]) => lead + toggle(words) + trail).join("\n");
}

function isMarked(words: string, mark: Mark): boolean {
  return words.length > 2 * mark.length && hasMark(runAtStart(words, mark), runAtEnd(words, mark), mark);
}

/** Of stars, one or three are italic, and two or three are bold. */
function hasMark(one: number, other: number, mark: Mark): boolean {
  const count = Math.min(one, other);
  if (mark === "*") return count === 1 || count === 3;
  return mark === "`" ? count === 1 : count >= 2;
}

function runAtStart(text: string, mark: Mark): number {
  const [sign = ""] = mark;
  let count = 0;
  while (text[count] === sign) count += 1;
  return count;
}

function runAtEnd(text: string, mark: Mark): number {
  const [sign = ""] = mark;
  let count = 0;
  while (text.at(-1 - count) === sign) count += 1;
  return count;
}

/** Whether the line has an opening mark that was not closed. */
function isOpen(before: string, mark: Mark): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return line.split(mark).length % 2 === 0;
}

function unmark(words: string, mark: Mark): string {
  return words.slice(mark.length, -mark.length);
}

/** Code with backticks inside is held by more of them. */
function marksFor(inner: string, mark: Mark): { opening: string; closing: string } {
  if (mark !== "`" || !inner.includes("`")) return { opening: mark, closing: mark };
  const longest = Math.max(...(inner.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return { opening: `${fence} `, closing: ` ${fence}` };
}

function leave(text: string, caret: number): TextSelection {
  return { text, start: caret, end: caret };
}

function replace(text: string, start: number, end: number, by: string): TextSelection {
  return { text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length };
}
