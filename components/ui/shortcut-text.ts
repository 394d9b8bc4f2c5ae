/** A shortcut as its keys are called on this machine: `Ctrl+Shift+X`, `⇧⌘X`. */
export function shortcutText({ key, shift }: { key: string; shift: boolean }, isMac: boolean): string {
  if (isMac) return `${shift ? "⇧" : ""}⌘${key}`;
  return `Ctrl+${shift ? "Shift+" : ""}${key}`;
}
