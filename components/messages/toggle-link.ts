import { isWebAddress } from "./is-web-address";
import type { TextSelection } from "./text-selection";

const LINK = /^\[([^\]]*)\]\([^)\s]*\)$/;
const BLANK_ADDRESS = "https://";

/** Makes a link of what is selected, and selects what is missing of it; a whole link becomes its text again. */
export function toggleLink({ text, start, end }: TextSelection): TextSelection {
  const inner = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const linked = LINK.exec(inner);
  if (linked) {
    const words = linked[1] ?? "";
    return { text: before + words + after, start, end: start + words.length };
  }
  if (inner === "" || isWebAddress(inner)) {
    return { text: `${before}[](${inner || BLANK_ADDRESS})${after}`, start: start + 1, end: start + 1 };
  }
  const addressStart = end + "[](".length;
  return {
    text: `${before}[${inner}](${BLANK_ADDRESS})${after}`,
    start: addressStart,
    end: addressStart + BLANK_ADDRESS.length,
  };
}
