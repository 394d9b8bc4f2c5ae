import { useRef, useState } from "react";
import { useRefusalText } from "./use-refusal-text";

interface Attempt {
  isPending: boolean;
  /** Why the last one failed, in the person's language; null while there is nothing to say. */
  refusal: string | null;
  /**
   * Tries it; while one is on its way another is ignored.
   *
   * @returns whether it was done, and nobody has turned away meanwhile
   */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
  /** Turns away: has nothing to say any more, and will not of what is on its way. */
  forget: () => void;
}

const NOTHING = { isPending: false, refusal: null };

/**
 * Something that a button starts and the server may refuse, to be told beside that button.
 *
 * @param toText a sentence for what was thrown, where it means something particular here
 */
export function useAttempt(toText?: (error: unknown) => string | undefined): Attempt {
  const toRefusalText = useRefusalText();
  const [state, setState] = useState<Pick<Attempt, "isPending" | "refusal">>(NOTHING);
  // Counts the attempts and the turnings away: what began before the last of them has no say in what is shown.
  const latest = useRef(0);
  return {
    ...state,
    forget() {
      latest.current += 1;
      setState(NOTHING);
    },
    async attempt(action) {
      if (state.isPending) return false;
      const mine = (latest.current += 1);
      setState({ isPending: true, refusal: null });
      const refusal = await action().then(
        () => null,
        (error: unknown) => toText?.(error) ?? toRefusalText(error),
      );
      if (mine !== latest.current) return false;
      setState({ isPending: false, refusal });
      return refusal === null;
    },
  };
}
