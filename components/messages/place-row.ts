import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { ListMeasures } from "./list-measures";
import type { MessageRow } from "./message-rows";
import { storedOf } from "./stored-of";

/** Room above the "new" line, so that what was read last is seen. */
const NEW_LINE_PX = 96;

/** Where a list opens; what came after `knownSeq` counts as news there. */
export type Opening = { knownSeq: number } & OpeningPlace;

export type OpeningPlace =
  { kind: "message"; seq: number } | { kind: "place"; place: ReadingPlace } | { kind: "new" } | { kind: "end" };

/** How far a list is scrolled where it shows what it opens with; the end stands in for what is not among its rows. */
export function offsetOf(list: ListMeasures, rows: readonly MessageRow[], opening: OpeningPlace): number {
  const index = rowOf(rows, opening);
  if (index < 0) return list.scrollSize - list.viewportSize;
  const top = list.getItemOffset(index);
  if (opening.kind === "message") return top - (list.viewportSize - list.getItemSize(index)) / 2;
  return top - (opening.kind === "place" ? opening.place.offsetPx : NEW_LINE_PX);
}

/** Index of the row of a message; -1 when there is none. */
export function rowOfSeq(rows: readonly MessageRow[], seq: number): number {
  return rows.findIndex((row) => row.kind === "message" && storedOf(row.message)?.seq === seq);
}

/** Index of the row that a list opens at; -1 for its end. */
export function rowOf(rows: readonly MessageRow[], opening: OpeningPlace): number {
  if (opening.kind === "message") return rowOfSeq(rows, opening.seq);
  if (opening.kind === "place") return rowOfSeq(rows, opening.place.seq);
  return opening.kind === "new" ? rows.findIndex((row) => row.kind === "new") : -1;
}
