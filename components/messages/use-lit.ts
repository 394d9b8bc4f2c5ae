import { useCallback, useState } from "react";
import type { MessageRow } from "./message-rows";
import { rowOfSeq } from "./place-row";

interface Lit {
  /** `seq` of the message that is lit; null for none. */
  litSeq: number | null;
  onLit: () => void;
}

/**
 * Lights the message that is pointed to, once for each time it is; one that has left the page is not lit when it comes back.
 *
 * @param drawn the rows that are in the page
 */
export function useLit(pointed: { seq: number; visit: number } | null, drawn: readonly MessageRow[]): Lit {
  const [drawnVisit, setDrawnVisit] = useState<number | null>(null);
  const [doneVisit, setDoneVisit] = useState<number | null>(null);
  const visit = pointed?.visit ?? null;
  const isDrawn = pointed !== null && rowOfSeq(drawn, pointed.seq) >= 0;
  if (isDrawn && drawnVisit !== visit) setDrawnVisit(visit);
  const isDone = visit === doneVisit || (drawnVisit === visit && !isDrawn);
  if (pointed && isDone && doneVisit !== visit) setDoneVisit(visit);
  return {
    litSeq: pointed && !isDone ? pointed.seq : null,
    onLit: useCallback(() => setDoneVisit(visit), [visit]),
  };
}
