import { useEffect, useRef, useState } from "react";
import { toRefusal } from "./to-refusal";
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

interface AttemptState extends Pick<Attempt, "isPending" | "refusal"> {
  isOfNetwork: boolean;
}

const NOTHING: AttemptState = { isPending: false, refusal: null, isOfNetwork: false };

/**
 * Something that a button starts and the server may refuse, to be told beside that button.
 *
 * @param toText a sentence for what was thrown, where it means something particular here
 */
export function useAttempt(toText?: (error: unknown) => string | undefined): Attempt {
  const toRefusalText = useRefusalText();
  const [{ isOfNetwork, ...state }, setState] = useState<AttemptState>(NOTHING);
  // Counts the attempts and the turnings away: what began before the last of them has no say in what is shown.
  const latest = useRef(0);
  useEffect(() => {
    if (!isOfNetwork) return;
    // What stood in the way is gone, and the sentence about it would be untrue.
    const onReturn = () => setState(NOTHING);
    window.addEventListener("online", onReturn);
    return () => window.removeEventListener("online", onReturn);
  }, [isOfNetwork]);
  return {
    ...state,
    forget() {
      latest.current += 1;
      setState(NOTHING);
    },
    async attempt(action) {
      if (state.isPending) return false;
      const mine = (latest.current += 1);
      setState({ ...NOTHING, isPending: true });
      const outcome = await action().then(
        () => NOTHING,
        (error: unknown) => ({
          isPending: false,
          refusal: toText?.(error) ?? toRefusalText(error),
          isOfNetwork: toRefusal(error).code === "network",
        }),
      );
      if (mine !== latest.current) return false;
      setState(outcome);
      return outcome === NOTHING;
    },
  };
}
