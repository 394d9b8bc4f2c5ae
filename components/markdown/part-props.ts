import type { Token } from "marked";

export interface MarkdownPartProps {
  tokens: readonly Token[] | undefined;
  /** How many quotes, lists or emphases this is inside of. */
  depth: number;
}

/** Deeper than anybody writes; below it there is only text. */
export const MAX_DEPTH = 12;
