interface KeyPress {
  key: string;
  /** Deprecated, and the only sign Safari gives of the Enter that ends a composition: 229. */
  keyCode: number;
  shiftKey: boolean;
  /** With the arrows it goes to another channel. */
  altKey: boolean;
  isComposing: boolean;
}

const COMPOSING_KEY_CODE = 229;

/**
 * What a key means while a message is written.
 *
 * While an input method composes it means nothing to us: there, Enter picks a word and Escape drops it.
 */
export function writingKey(press: KeyPress): "composing" | "submit" | "break" | "cancel" | "previous" | null {
  if (press.isComposing || press.keyCode === COMPOSING_KEY_CODE) return "composing";
  if (press.key === "Enter") return press.shiftKey ? "break" : "submit";
  if (press.key === "Escape") return "cancel";
  return press.key === "ArrowUp" && !press.altKey ? "previous" : null;
}
