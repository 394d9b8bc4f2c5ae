import { useCallback } from "react";
import { toast } from "sonner";
import { useRefusalText } from "./use-refusal-text";

/** Tells a failure whose cause has left the screen by the time it comes. */
export function useFailureToast(): (error: unknown) => void {
  const refusalText = useRefusalText();
  return useCallback((error: unknown) => void toast.error(refusalText(error)), [refusalText]);
}
