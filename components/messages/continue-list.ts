import type { TextSelection } from "./text-selection";

const ITEM = /^(\s*(?:> ?)*)(?:([-*+])|(\d{1,9})([.)]))( +)(\[[ xX]\] )?/;

/** A line break within a list, which goes on with the next point; after an empty point it ends. Null elsewhere. */
export function continueList({ text, start, end }: TextSelection): TextSelection | null {
  const before = text.slice(0, start);
  if (isInCode(before)) return null;
  const lineStart = before.lastIndexOf("\n") + 1;
  const item = ITEM.exec(before.slice(lineStart));
  if (!item) return null;
  const [opening, indent = "", point, number, dot, gap, task] = item;
  const after = text.slice(end);
  const isEmpty = before.length === lineStart + opening.length && /^(\n|$)/.test(after);
  if (isEmpty) return { text: before.slice(0, lineStart) + after, start: lineStart, end: lineStart };
  const next = `\n${indent}${point ?? `${Number(number) + 1}${dot}`}${gap}${task ? "[ ] " : ""}`;
  const caret = start + next.length;
  return { text: before + next + after, start: caret, end: caret };
}

function isInCode(before: string): boolean {
  return (before.match(/^ {0,3}```/gm) ?? []).length % 2 === 1;
}
