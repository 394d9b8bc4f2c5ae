import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import { isWebAddress } from "./is-web-address";
import type { TextSelection } from "./text-selection";

/**
 * What is somewhat too long is shortened by hand; beyond this nobody does, and a text field that holds it is slow at
 * every key.
 */
const PASTE_MAX_LENGTH = 2 * MESSAGE_MAX_CHARS;

type Paste = { kind: "asItIs" } | { kind: "tooLong" } | { kind: "edit"; edit: TextSelection };

/** What pasting does: an address over selected words makes a link of them, and what is far too long is refused. */
export function pasteText({ text, start, end }: TextSelection, pasted: string): Paste {
  if (pasted.length > PASTE_MAX_LENGTH) return { kind: "tooLong" };
  const selected = text.slice(start, end);
  const address = pasted.trim();
  if (selected.trim() === "" || /[\n[\]]/.test(selected) || !isWebAddress(address)) return { kind: "asItIs" };
  // Over an address the new one takes its place.
  if (isWebAddress(selected)) return { kind: "asItIs" };
  const link = `[${selected}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
  const caret = start + link.length;
  return { kind: "edit", edit: { text: text.slice(0, start) + link + text.slice(end), start: caret, end: caret } };
}
