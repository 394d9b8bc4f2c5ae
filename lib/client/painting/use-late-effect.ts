import { useEffect } from "react";
import { afterPaint } from "./after-paint";

/**
 * An effect of which nothing is seen: it comes after the frame that it belongs to, as its end does. React would have whoever clicks
 * wait for it before they see what they clicked for.
 *
 * @param effect comes again when it is another function, after the end of the one before. It returns what ends it; neither is called
 *   when it would end before it began
 */
export function useLateEffect(effect: () => (() => void) | void): void {
  useEffect(() => {
    let end: (() => void) | void;
    const callOff = afterPaint(() => (end = effect()));
    return () => {
      callOff();
      if (end) afterPaint(end);
    };
  }, [effect]);
}
