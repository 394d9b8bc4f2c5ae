import type { KeyPress } from "./shortcuts";

/** A shortcut in one word, for a tooltip: `Ctrl+Shift+X`, `⇧⌘X`. */
export function shortcutText({ key, mod, shift }: KeyPress, isMac: boolean): string {
  const name = key.toUpperCase();
  if (isMac) return `${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  return [mod && "Ctrl", shift && "Shift", name].filter(Boolean).join("+");
}
