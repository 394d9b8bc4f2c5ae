import type { MessageRow } from "./message-rows";
import { guessHeight, MIN_ROW_PX } from "./row-height";

/** What is in the page is this many screens of the lowest rows, and so twice as high in most conversations. */
const MAX_SCREENS = 4;
/** What the end has above it once nothing more comes, and the most it gets while it goes on. */
const CALM_SCREENS = 2;
const END_MAX_SCREENS = 3;

/** The view that rows are to fill. */
export interface View {
  widthPx: number;
  heightPx: number;
}

/** Which of a list's rows are in the page: those near the view. */
export type RowSlice =
  /** The last ones, whatever comes: those that fill the view, and what was drawn above them. */
  | { kind: "end"; firstKey: string | null }
  /** From one row to another, whatever comes before and after them. */
  | { kind: "between"; firstKey: string; lastKey: string };

/** Indices of rows, the second one exclusive. */
export interface RowRange {
  from: number;
  to: number;
}

/** The end as it is drawn first, and in a flood: what is in view. */
export const END_SLICE: RowSlice = { kind: "end", firstKey: null };

/**
 * Where a slice lies among the rows as they are now.
 *
 * @param keptIndex a row that stays in the page wherever the reader is, such as one that is being edited; -1 for none
 */
export function rangeOf(rows: readonly MessageRow[], slice: RowSlice, view: View, keptIndex: number): RowRange {
  const { from, to } = slice.kind === "end" ? end(rows, slice.firstKey, view) : between(rows, slice, view);
  return keptIndex < 0 ? { from, to } : { from: Math.min(from, keptIndex), to: Math.max(to, keptIndex + 1) };
}

function end(rows: readonly MessageRow[], firstKey: string | null, view: View): RowRange {
  const filling = filledFrom(rows, view, 1);
  const first = firstKey === null ? -1 : rows.findLastIndex(({ key }) => key === firstKey);
  const isNear = first >= 0 && first >= filledFrom(rows, view, END_MAX_SCREENS);
  return { from: isNear ? Math.min(first, filling) : filling, to: rows.length };
}

function between(
  rows: readonly MessageRow[],
  { firstKey, lastKey }: { firstKey: string; lastKey: string },
  view: View,
): RowRange {
  const first = rows.findIndex(({ key }) => key === firstKey);
  const last = rows.findLastIndex(({ key }) => key === lastKey);
  // What it began or ended with was let go: the rows there do now.
  const to = last < 0 ? rows.length : last + 1;
  return { from: Math.max(first, to - screenRowsOf(view) * MAX_SCREENS, 0), to };
}

/** The end with what scrolling up brings into view. */
export function calmEnd(rows: readonly MessageRow[], view: View): RowSlice {
  return { kind: "end", firstKey: rows[filledFrom(rows, view, CALM_SCREENS)]?.key ?? null };
}

/** The rows around one of them, which fill the view wherever in it that stands. */
export function sliceAround(rows: readonly MessageRow[], index: number, view: View): RowSlice {
  const screenRows = screenRowsOf(view);
  return toSlice(rows, { from: index - Math.ceil(screenRows / 2), to: index + screenRows });
}

interface Drawn {
  slice: RowSlice;
  range: RowRange;
  view: View;
}

/**
 * What should be in the page, by where its reader is.
 *
 * @param near which end of what is drawn comes into view next
 * @returns the same slice when that will do
 */
export function nextSlice(
  rows: readonly MessageRow[],
  { slice, range, view }: Drawn,
  near: { isAtEnd: boolean; isOlder: boolean; isNewer: boolean },
): RowSlice {
  if (near.isAtEnd) return slice.kind === "end" ? slice : END_SLICE;
  if (near.isOlder && range.from > 0) return toSlice(rows, extend(rows, range, "older", view));
  if (near.isNewer && range.to < rows.length) return toSlice(rows, extend(rows, range, "newer", view));
  // Whoever reads further up is not to be given what comes at the end.
  return slice.kind === "end" ? toSlice(rows, range) : slice;
}

/** A screen more at one end, and what is too much less at the other. */
function extend(rows: readonly MessageRow[], { from, to }: RowRange, side: "older" | "newer", view: View): RowRange {
  const screenRows = screenRowsOf(view);
  const max = screenRows * MAX_SCREENS;
  if (side === "older") {
    const next = Math.max(0, from - screenRows);
    return { from: next, to: Math.min(to, next + max) };
  }
  const next = Math.min(rows.length, to + screenRows);
  return { from: Math.max(from, next - max), to: next };
}

function toSlice(rows: readonly MessageRow[], { from, to }: RowRange): RowSlice {
  const [first, last] = [rows[Math.max(0, from)], rows[Math.min(to, rows.length) - 1]];
  return first && last ? { kind: "between", firstKey: first.key, lastKey: last.key } : END_SLICE;
}

function screenRowsOf({ heightPx }: View): number {
  return Math.ceil(heightPx / MIN_ROW_PX);
}

/** Index of the first of the last rows that fill so many screens. */
function filledFrom(rows: readonly MessageRow[], { widthPx, heightPx }: View, screens: number): number {
  let missing = screens * heightPx;
  let index = rows.length;
  while (index > 0 && missing > 0) {
    index -= 1;
    missing -= guessHeight(rows[index]!, widthPx);
  }
  return index;
}
