import { useState } from "react";

/**
 * Whether the list last changed at its old end, by older messages that came or were let go, which the virtualizer must be told to
 * keep its place.
 *
 * @param rows the list's rows, the same array as long as nothing changed
 * @param oldestSeq `seq` of the first message shown, 0 when there is none
 */
export function useShifted(rows: readonly unknown[], oldestSeq: number): boolean {
  const [seen, setSeen] = useState({ rows, oldestSeq, isShifted: false });
  if (seen.rows === rows) return seen.isShifted;
  const isShifted = seen.oldestSeq > 0 && oldestSeq > 0 && oldestSeq !== seen.oldestSeq;
  // Set while rendering: the very render that has the new rows has to say it.
  setSeen({ rows, oldestSeq, isShifted });
  return isShifted;
}
