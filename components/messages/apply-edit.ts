import type { TextSelection } from "./text-selection";

/**
 * Makes a text area hold a text, with what is selected of it, as if it had been typed.
 *
 * Only what differs is replaced, by the one way that the browser's own undo takes back.
 */
export function applyEdit(area: HTMLTextAreaElement, { text, start, end }: TextSelection): void {
  const old = area.value;
  const from = commonLength(old, text);
  const tail = commonTail(old.slice(from), text.slice(from));
  const inserted = text.slice(from, text.length - tail);
  area.focus();
  if (old !== text) {
    area.setSelectionRange(from, old.length - tail);
    if (!typeInto(inserted)) {
      area.setRangeText(inserted);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  area.setSelectionRange(start, end);
}

/** Deprecated by the standard, without a successor; false where a browser has it no more. */
function typeInto(text: string): boolean {
  if (typeof document.execCommand !== "function") return false;
  return text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
}

/** Never ends within a character of two units. */
function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return /[\ud800-\udbff]/.test(one[length - 1] ?? "") ? length - 1 : length;
}

function commonTail(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return /[\udc00-\udfff]/.test(one.at(-length) ?? "") && length > 0 ? length - 1 : length;
}
