import type { TextFormat } from "./format-keys";
import type { TextSelection } from "./text-selection";
import { toggleFence } from "./toggle-fence";
import { toggleLines } from "./toggle-lines";
import { toggleLink } from "./toggle-link";
import { toggleMark } from "./toggle-mark";

/** Sets what is selected in a format, or takes the format away where it has it. */
export function formatText(selection: TextSelection, format: TextFormat): TextSelection {
  switch (format) {
    case "bold":
      return toggleMark(selection, "**");
    case "italic":
      return toggleMark(selection, "*");
    case "strike":
      return toggleMark(selection, "~~");
    case "code":
      return isManyLines(selection) ? toggleFence(selection) : toggleMark(selection, "`");
    case "link":
      return toggleLink(selection);
    case "list":
      return toggleLines(selection, "- ");
    case "quote":
      return toggleLines(selection, "> ");
  }
}

function isManyLines({ text, start, end }: TextSelection): boolean {
  return text.slice(start, end).includes("\n");
}
