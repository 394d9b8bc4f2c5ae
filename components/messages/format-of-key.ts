import { FORMAT_KEYS, TEXT_FORMATS, type TextFormat } from "./format-keys";

interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The format a key press asks for; null when it asks for none. On a Mac Ctrl moves the cursor, and ⌘ is the key. */
export function formatOfKey(press: KeyPress, isMac: boolean): TextFormat | null {
  const [modifier, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (!modifier || other || press.altKey) return null;
  const key = nameOf(press);
  const isFor = (format: TextFormat) =>
    FORMAT_KEYS[format].some((keys) => keys.key === key && Boolean(keys.shift) === press.shiftKey);
  return TEXT_FORMATS.find(isFor) ?? null;
}

/** A Latin letter is what it is on any layout; digits with Shift, and letters of other scripts, go by their place. */
function nameOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return code.replace(/^(Key|Digit)/, "").toLowerCase();
}
