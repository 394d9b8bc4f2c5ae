import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { MessageRow } from "./message-rows";
import { rowOfSeq, type Opening } from "./place-row";

interface OpeningInput {
  pointed: { seq: number } | null;
  place: ReadingPlace | null;
  firstUnreadSeq: number | null;
  lastSeq: number;
  startsAtEnd: boolean;
}

/** Where a list opens: at what is pointed to, else where its reader left it, else where reading stopped, else at the end. */
export function openingOf(rows: readonly MessageRow[], input: OpeningInput): Opening {
  const { pointed, place, firstUnreadSeq, lastSeq, startsAtEnd } = input;
  // Away from where reading stopped, all that is unread is news.
  const knownSeq = firstUnreadSeq === null ? lastSeq : firstUnreadSeq - 1;
  if (pointed && rowOfSeq(rows, pointed.seq) >= 0) return { kind: "message", seq: pointed.seq, knownSeq };
  if (startsAtEnd) return { kind: "end", knownSeq: lastSeq };
  if (place && rowOfSeq(rows, place.seq) >= 0) return { kind: "place", place, knownSeq };
  return { kind: rows.some((row) => row.kind === "new") ? "new" : "end", knownSeq: lastSeq };
}
