import type { MessageRow } from "./message-rows";
import { guessHeight, MIN_ROW_PX } from "./row-height";

/** What is in the page is this many screens of the lowest rows, and so twice as high in most conversations. */
const MAX_SCREENS = 8;
/** So many at a time come into the page at the end that is scrolled to: a wheel that is turned fast comes no further. */
const STEP_SCREENS = 2;
/** What the end has above it once nothing more comes, and the most it gets while it goes on. */
const CALM_SCREENS = 3;
const END_MAX_SCREENS = 4;

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

/** A slice as it is drawn. */
export interface Drawn {
  slice: RowSlice;
  range: RowRange;
  view: View;
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
  const isNear = first >= 0 && rows.length - first <= END_MAX_SCREENS * screenRowsOf(view);
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

/** The end with what scrolling up brings into view; the same slice where enough of that is there. */
export function calmEnd(rows: readonly MessageRow[], { slice, range, view }: Drawn): RowSlice {
  if (range.from <= filledFrom(rows, view, CALM_SCREENS - 1)) return slice;
  return endFrom(rows, filledFrom(rows, view, CALM_SCREENS));
}

function moreOfEnd(rows: readonly MessageRow[], { slice, range, view }: Drawn): RowSlice {
  const most = rows.length - END_MAX_SCREENS * screenRowsOf(view);
  const from = Math.max(0, most, range.from - screenRowsOf(view));
  return from < range.from ? endFrom(rows, from) : slice;
}

function endFrom(rows: readonly MessageRow[], from: number): RowSlice {
  return { kind: "end", firstKey: rows[from]?.key ?? null };
}

/** The rows around one of them, which fill the view wherever in it that stands. */
export function sliceAround(rows: readonly MessageRow[], index: number, view: View): RowSlice {
  const screenRows = screenRowsOf(view);
  return toSlice(rows, { from: index - Math.ceil(screenRows / 2), to: index + screenRows });
}

/** What of a list is in view next. */
export interface Near {
  isAtEnd: boolean;
  /** The end of what is drawn is near. */
  isOlder: boolean;
  isNewer: boolean;
  /** It is more than the view holds. */
  isFull: boolean;
}

/**
 * What should be in the page, by where its reader is.
 *
 * @returns the same slice when that will do
 */
export function nextSlice(rows: readonly MessageRow[], { slice, range, view }: Drawn, near: Near): RowSlice {
  // Rows were lower than guessed, and nobody can scroll to those above.
  if (near.isAtEnd && !near.isFull && range.from > 0) return moreOfEnd(rows, { slice, range, view });
  if (near.isAtEnd) return slice.kind === "end" ? slice : END_SLICE;
  // Whoever reads further up is not to be given what comes at the end.
  if (slice.kind === "end") return toSlice(rows, range);
  if (near.isOlder && range.from > 0) return toSlice(rows, extend(rows, range, "older", view));
  if (near.isNewer && range.to < rows.length) return toSlice(rows, extend(rows, range, "newer", view));
  return slice;
}

/** Some screens more at one end, and what is too much less at the other. */
function extend(rows: readonly MessageRow[], { from, to }: RowRange, side: "older" | "newer", view: View): RowRange {
  const step = screenRowsOf(view) * STEP_SCREENS;
  const max = screenRowsOf(view) * MAX_SCREENS;
  if (side === "older") {
    const next = Math.max(0, from - step);
    return { from: next, to: Math.min(to, next + max) };
  }
  const next = Math.min(rows.length, to + step);
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
