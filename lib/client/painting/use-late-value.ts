import { startTransition, useCallback, useState } from "react";
import { useLateEffect } from "./use-late-effect";

/** What something was until the frame with what it is now was painted: for what need not be in that frame. */
export function useLateValue<Value>(value: Value): Value {
  const [late, setLate] = useState(value);
  useLateEffect(useCallback(() => startTransition(() => setLate(() => value)), [value]));
  return late;
}
