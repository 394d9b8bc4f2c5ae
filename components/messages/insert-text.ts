import type { TextSelection } from "./text-selection";

/** Puts something in the place of what is selected, with the caret behind it. */
export function insertText({ text, start, end }: TextSelection, inserted: string): TextSelection {
  const caret = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: caret, end: caret };
}
