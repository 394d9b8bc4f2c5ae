import { useEffect } from "react";
import { isPressed } from "./is-pressed";
import { SHORTCUTS, type ShortcutId } from "./shortcuts";

type Handlers = Partial<Record<ShortcutId, () => void>>;

/** Does what belongs to a shortcut when its keys are pressed, anywhere but in a dialog or a menu, whose keys are theirs. */
export function useShortcuts(handlers: Handlers): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || !isFree(event)) return;
      const pressed = (Object.keys(SHORTCUTS) as ShortcutId[]).find((id) => isPressed(event, id));
      const handler = pressed && handlers[pressed];
      if (!handler) return;
      event.preventDefault();
      handler();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [handlers]);
}

/** Not while a dialog has the focus, and a bare sign not where it is typed. */
function isFree({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest("[role=dialog], [role=alertdialog], [role=menu]")) return false;
  return ctrlKey || metaKey || altKey || !target.closest("input, textarea, select, [contenteditable]");
}
