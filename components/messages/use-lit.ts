import { useCallback, useState } from "react";

interface Lit {
  /** `seq` of the message that is lit; null for none. */
  litSeq: number | null;
  onLit: () => void;
}

/** Lights the message that is pointed to, once for each time it is. */
export function useLit(pointed: { seq: number; visit: number } | null): Lit {
  const [doneVisit, setDoneVisit] = useState<number | null>(null);
  const visit = pointed?.visit ?? null;
  return {
    litSeq: pointed && visit !== doneVisit ? pointed.seq : null,
    onLit: useCallback(() => setDoneVisit(visit), [visit]),
  };
}
