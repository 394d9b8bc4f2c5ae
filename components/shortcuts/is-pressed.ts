import { SHORTCUTS, type KeyPress, type ShortcutId } from "./shortcuts";

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether a key press is that of a shortcut; Ctrl and ⌘ are both taken for it, whichever machine this is. */
export function isPressed(event: Keys, id: ShortcutId): boolean {
  return SHORTCUTS[id].some((press: KeyPress) => {
    // Where a sign is found on a keyboard, and whether it takes Shift, differs from country to country.
    const isShiftRight = /^[^a-z]$/.test(press.key) || event.shiftKey === Boolean(press.shift);
    return (
      (press.key.length === 1 ? event.key.toLowerCase() : event.key) === press.key &&
      (event.ctrlKey || event.metaKey) === Boolean(press.mod) &&
      event.altKey === Boolean(press.alt) &&
      isShiftRight
    );
  });
}
