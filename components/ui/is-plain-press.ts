import type { MouseEvent } from "react";

/** Other buttons, and those pressed with a key, lead elsewhere. */
export function isPlainPress({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
