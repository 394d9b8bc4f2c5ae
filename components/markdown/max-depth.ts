/** Quotes, lists and emphases within each other, deeper than anybody writes; below it there is only text. */
export const MAX_DEPTH = 12;
