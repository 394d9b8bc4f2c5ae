import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { ListMeasures } from "./list-measures";
import type { MessageRow } from "./message-rows";
import { offsetOf, rowOf, rowOfSeq, type OpeningPlace } from "./place-row";
import type { RowRange } from "./row-slice";
import { storedOf } from "./stored-of";

/** Where the reader of a list is, as it was seen last. */
export interface ListPlace {
  /** Where it is to go, as soon as that is drawn. */
  wanted: OpeningPlace | null;
  isAtEnd: boolean;
  /** What stays where it is; null at the end. */
  place: ReadingPlace | null;
  /** How far the list was scrolled, and could be. */
  offset: number;
  end: number;
}

/** Browsers round how far something is scrolled, and how far it could be, in ways of their own. */
const PIXEL = 1;

/**
 * Where the reader is in a list that has changed: at what is wanted, at the end, or where the message that they read stands
 * now.
 *
 * @returns a place whose `offset` the list is to be scrolled to
 */
export function settledPlace(
  list: ListMeasures,
  rows: readonly MessageRow[],
  range: RowRange,
  before: ListPlace,
): ListPlace {
  const end = list.scrollSize - list.viewportSize;
  const asItIs = { ...before, offset: list.scrollOffset, end };
  if (before.wanted) return atWanted(list, rows, range, asItIs, before.wanted) ?? asItIs;
  const scrolledBy = scrolledSince(before, list.scrollOffset, end);
  if (before.isAtEnd) {
    // On the way up, and not yet told of.
    if (scrolledBy < 0) return { ...asItIs, isAtEnd: false };
    return before.end === end ? asItIs : { ...asItIs, offset: end };
  }
  const index = before.place ? rowOfSeq(rows, before.place.seq) : -1;
  if (!before.place || index < 0 || !isDrawn(rows, range, index)) return asItIs;
  const place = { ...before.place, offsetPx: before.place.offsetPx - scrolledBy };
  const offset = offsetOf(list, rows, { kind: "place", place });
  const isThere = Math.abs(offset - list.scrollOffset) < PIXEL;
  return isThere ? { ...asItIs, place } : { ...asItIs, place, offset };
}

/** null while it is not drawn. */
function atWanted(
  list: ListMeasures,
  rows: readonly MessageRow[],
  range: RowRange,
  before: ListPlace,
  wanted: OpeningPlace,
): ListPlace | null {
  const index = rowOf(rows, wanted);
  if (!isDrawn(rows, range, index)) return null;
  const offset = offsetOf(list, rows, wanted);
  // Other rows may be drawn around it before anybody looks.
  const place = index < 0 ? null : placeFrom(list, rows, index, offset);
  return { ...before, wanted: null, isAtEnd: index < 0, place, offset };
}

/** By somebody. Where there is less than there was, the browser has to cut the offset. */
function scrolledSince(before: ListPlace, offset: number, end: number): number {
  const isCut = offset >= Math.floor(end) - PIXEL && offset < before.offset;
  return isCut ? 0 : offset - before.offset;
}

/** @param index below 0 for the end */
function isDrawn(rows: readonly MessageRow[], range: RowRange, index: number): boolean {
  return index < 0 ? range.to === rows.length : range.from <= index && index < range.to;
}

/** The first message from a row on, and where it stands at an offset. */
function placeFrom(
  list: ListMeasures,
  rows: readonly MessageRow[],
  index: number,
  offset: number,
): ReadingPlace | null {
  for (let at = index; at < rows.length; at += 1) {
    const row = rows[at];
    const stored = row?.kind === "message" ? storedOf(row.message) : null;
    if (stored) return { seq: stored.seq, offsetPx: list.getItemOffset(at) - offset };
  }
  return null;
}
