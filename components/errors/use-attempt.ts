import { useState } from "react";
import { useRefusalText } from "./use-refusal-text";

interface Attempt {
  isPending: boolean;
  /** Why the last one failed, in the person's language; null while there is nothing to say. */
  refusal: string | null;
  /** Tries it; while one is on its way another is ignored. @returns whether it was done */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
  /** Has nothing to say any more. */
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
  return {
    ...state,
    forget: () => setState(NOTHING),
    async attempt(action) {
      if (state.isPending) return false;
      setState({ isPending: true, refusal: null });
      try {
        await action();
        setState(NOTHING);
        return true;
      } catch (error) {
        setState({ isPending: false, refusal: toText?.(error) ?? toRefusalText(error) });
        return false;
      }
    },
  };
}
