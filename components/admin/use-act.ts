import { useState } from "react";
import { useRefusalText } from "@/components/errors/use-refusal-text";

interface Act {
  isPending: boolean;
  /** Why the last try failed, in the person's language. */
  refusal: string | null;
  /** Does it, once at a time. */
  run: () => void;
}

/**
 * Something a dialog does on the server: waits, tells a refusal in place, and is over when it worked.
 *
 * @param toText a sentence for what was thrown, where it means something particular here
 */
export function useAct(
  action: () => Promise<unknown>,
  onDone: () => void,
  toText?: (error: unknown) => string | undefined,
): Act {
  const [state, setState] = useState<Omit<Act, "run">>({ isPending: false, refusal: null });
  const toRefusalText = useRefusalText();

  async function act() {
    setState({ isPending: true, refusal: null });
    try {
      await action();
      onDone();
    } catch (error) {
      setState({ isPending: false, refusal: toText?.(error) ?? toRefusalText(error) });
    }
  }

  return { ...state, run: () => void (state.isPending || act()) };
}
