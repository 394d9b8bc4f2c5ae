import type { KeyPress } from "@/components/shortcuts/shortcuts";

/** How a text can be set, by the toolbar and by the keyboard. */
export type TextFormat = "bold" | "italic" | "strike" | "code" | "link" | "list" | "quote";

/** The keys that set a text while it is written, in the toolbar's order. */
export const FORMAT_KEYS: Record<TextFormat, [KeyPress]> = {
  bold: [{ key: "b", mod: true }],
  italic: [{ key: "i", mod: true }],
  strike: [{ key: "x", mod: true, shift: true }],
  code: [{ key: "e", mod: true }],
  link: [{ key: "u", mod: true, shift: true }],
  list: [{ key: "8", mod: true, shift: true }],
  quote: [{ key: "9", mod: true, shift: true }],
};

export const TEXT_FORMATS = Object.keys(FORMAT_KEYS) as TextFormat[];
