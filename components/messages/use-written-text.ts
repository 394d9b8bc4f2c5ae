import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { afterPaint } from "@/lib/client/painting/after-paint";
import { growToText } from "./grow-to-text";

interface WrittenTextOptions {
  /** What the area holds, as far as the page knows. */
  value: string;
  /** Whose text it is: with another one the area gets what that one has. */
  textKey: number;
  /** Gets what was written. */
  onChange: (text: string) => void;
  /** Another text is in the area, whoever wrote it. */
  onLook: (area: HTMLTextAreaElement) => void;
}

/** What was written and is not told yet. */
interface Untold {
  tell: () => void;
  callOff: () => void;
}

/** Comes before those that keep what is written: they are to have all of it. */
const CAPTURED = { capture: true };

/**
 * Lets the browser write: a key is painted first and told then, so that nobody who writes waits for what the page does about it.
 * It is told sooner when something could act on it: another key, or leaving the area or the page.
 *
 * What the page has changed by itself is put into the area, unless something was written since.
 *
 * @returns the area, what it has to tell, and what tells at once.
 */
export function useWrittenText({ value, textKey, onChange, onLook }: WrittenTextOptions) {
  const area = useRef<HTMLTextAreaElement>(null);
  const untold = useRef<Untold>(null);

  const tellNow = useCallback(() => {
    const { current } = untold;
    untold.current = null;
    current?.callOff();
    current?.tell();
  }, []);

  function onInput() {
    const { current } = area;
    if (!current) return;
    growToText(current);
    const text = current.value;
    untold.current = {
      tell() {
        onChange(text);
        onLook(current);
      },
      callOff: untold.current?.callOff ?? afterPaint(tellInFull),
    };
  }

  /** Until everybody knows: what a key or a click does is decided by what is known then. */
  function tellInFull() {
    if (untold.current) flushSync(tellNow);
  }

  useEffect(() => {
    addEventListener("visibilitychange", tellNow, CAPTURED);
    addEventListener("pagehide", tellNow, CAPTURED);
    return () => {
      removeEventListener("visibilitychange", tellNow, CAPTURED);
      removeEventListener("pagehide", tellNow, CAPTURED);
    };
  }, [tellNow]);
  useLayoutEffect(() => tellNow, [tellNow, textKey]);
  const adopt = useEffectEvent(() => {
    // The server's page can be written in before it is alive.
    if (area.current?.value) onInput();
  });
  useLayoutEffect(() => adopt(), []);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || untold.current || current.value === value) return;
    current.value = value;
    growToText(current);
    onLook(current);
  });

  return { area, onInput, onKeyDownCapture: tellInFull, onBlur: tellNow };
}
