import { useCallback } from "react";
import { tellNews } from "./news";
import { useRefusalText } from "./use-refusal-text";

/** Tells a failure whose cause has left the screen by the time it comes. */
export function useFailureToast(): (error: unknown) => void {
  const refusalText = useRefusalText();
  return useCallback((error: unknown) => tellNews({ text: refusalText(error), isFailure: true }), [refusalText]);
}
