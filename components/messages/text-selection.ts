/** A text with what is selected of it; a caret where start and end are the same. */
export interface TextSelection {
  text: string;
  start: number;
  end: number;
}

export function selectionOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): TextSelection {
  return { text: value, start: selectionStart, end: selectionEnd };
}
