import type { VirtualizerHandle } from "virtua";
import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { MessageRow } from "./message-rows";
import { storedOf } from "./stored-of";

/** Room above the "new" line, so that what was read last is seen. */
const NEW_LINE_PX = 96;

/** Where a list opens; what came after `knownSeq` counts as news there. */
export type Opening = { knownSeq: number } & (
  { kind: "message"; seq: number } | { kind: "place"; place: ReadingPlace } | { kind: "new" } | { kind: "end" }
);

/** Scrolls a list to where it opens; the end stands in for what is not among its rows. */
export function placeRow(list: VirtualizerHandle | null, rows: readonly MessageRow[], opening: Opening): void {
  const index = rowOf(rows, opening);
  if (index < 0 || opening.kind === "end") list?.scrollToIndex(rows.length - 1, { align: "end" });
  else if (opening.kind === "message") list?.scrollToIndex(index, { align: "center" });
  else {
    const offset = opening.kind === "place" ? -opening.place.offsetPx : -NEW_LINE_PX;
    list?.scrollToIndex(index, { align: "start", offset });
  }
}

/** Index of the row of a message; -1 when there is none. */
export function rowOfSeq(rows: readonly MessageRow[], seq: number): number {
  return rows.findIndex((row) => row.kind === "message" && storedOf(row.message)?.seq === seq);
}

function rowOf(rows: readonly MessageRow[], opening: Opening): number {
  if (opening.kind === "message") return rowOfSeq(rows, opening.seq);
  if (opening.kind === "place") return rowOfSeq(rows, opening.place.seq);
  return opening.kind === "new" ? rows.findIndex((row) => row.kind === "new") : -1;
}
