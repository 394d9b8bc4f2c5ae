import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { ListMeasures } from "./list-measures";
import type { MessageRow } from "./message-rows";
import { storedOf } from "./stored-of";

/** Nearer than this to the end counts as being there. */
const END_PX = 32;
/** Further away than this many screens asks for a way back. */
const FAR_SCREENS = 1;

/** What of a list is in view. */
export interface ListView {
  isNearEnd: boolean;
  isFarFromEnd: boolean;
  /** The first message in view. */
  place: ReadingPlace | null;
  /** The newest message whose end was in view, 0 for none. */
  seenSeq: number;
  /** A moment of the day of what stands at the top, unless that is the day's own divider. */
  dayAt: string | null;
}

/** Reads from a list's measures what is in view. */
export function readListView(list: ListMeasures, rows: readonly MessageRow[]): ListView {
  const top = list.scrollOffset;
  const bottom = top + list.viewportSize;
  const toEnd = list.scrollSize - bottom;
  const [first, last] = [list.findItemIndex(top), list.findItemIndex(bottom)];
  const topRow = rows[first];
  return {
    isNearEnd: toEnd < END_PX,
    isFarFromEnd: toEnd > FAR_SCREENS * list.viewportSize,
    place: placeIn(list, rows, first, last),
    seenSeq: seenSeqIn(list, rows, first, last),
    dayAt: topRow?.kind === "message" ? topRow.message.createdAt : null,
  };
}

function placeIn(list: ListMeasures, rows: readonly MessageRow[], first: number, last: number): ReadingPlace | null {
  for (let index = first; index <= last; index += 1) {
    const seq = seqOf(rows[index]);
    if (seq > 0) return { seq, offsetPx: list.getItemOffset(index) - list.scrollOffset };
  }
  return null;
}

function seenSeqIn(list: ListMeasures, rows: readonly MessageRow[], first: number, last: number): number {
  const bottom = list.scrollOffset + list.viewportSize;
  for (let index = last; index >= first; index -= 1) {
    const [from, to] = [list.getItemOffset(index), list.getItemOffset(index) + list.getItemSize(index)];
    // Measures are fractions of pixels, and what is taller than the view never ends in it.
    const isSeen = to <= bottom + 1 || from <= list.scrollOffset;
    if (isSeen && seqOf(rows[index]) > 0) return seqOf(rows[index]);
  }
  return 0;
}

/** 0 for what is no message, or has no place yet. */
function seqOf(row: MessageRow | undefined): number {
  return row?.kind === "message" ? (storedOf(row.message)?.seq ?? 0) : 0;
}
