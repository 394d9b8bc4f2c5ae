/** How a text can be set, by the toolbar and by the keyboard. */
export type TextFormat = "bold" | "italic" | "strike" | "code" | "link" | "list" | "quote";

interface FormatKey {
  format: TextFormat;
  /** With Ctrl, or ⌘ on a Mac: the letter or digit on the key. */
  key: string;
  shift: boolean;
}

/** The keys that set a text while it is written, in the toolbar's order. */
export const FORMAT_KEYS: readonly FormatKey[] = [
  { format: "bold", key: "B", shift: false },
  { format: "italic", key: "I", shift: false },
  { format: "strike", key: "X", shift: true },
  { format: "code", key: "E", shift: false },
  { format: "link", key: "U", shift: true },
  { format: "list", key: "8", shift: true },
  { format: "quote", key: "9", shift: true },
];
