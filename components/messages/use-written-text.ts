import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { afterPaint } from "@/lib/client/painting/after-paint";
import { growToText } from "./grow-to-text";

interface WrittenTextOptions {
  /** What the area holds, as far as the page knows. */
  value: string;
  /** Whose text it is: with another one the area gets what that one has. */
  textKey: string | number;
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
 * It is told sooner when something could act on it: another key, a click beside it, or leaving the area or the page.
 *
 * What the page has changed by itself is put into the area, unless something was written since.
 *
 * @returns the area, what it has to tell, and what has all told at once.
 */
export function useWrittenText({ value, textKey, onChange, onLook }: WrittenTextOptions) {
  const area = useRef<HTMLTextAreaElement>(null);
  const untold = useRef<Untold>(null);
  const isPut = useRef(false);

  const tellNow = useCallback(() => {
    const { current } = untold;
    untold.current = null;
    current?.callOff();
    current?.tell();
  }, []);

  /** Until everybody knows: what a key or a click does is decided by what is known then. */
  const tellInFull = useCallback(() => {
    if (untold.current) flushSync(tellNow);
  }, [tellNow]);

  function onInput() {
    const { current } = area;
    // A browser that ends a composition when it is given another text says so in between.
    if (!current || isPut.current) return;
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

  useEffect(() => {
    addEventListener("visibilitychange", tellInFull, CAPTURED);
    addEventListener("pagehide", tellInFull, CAPTURED);
    return () => {
      removeEventListener("visibilitychange", tellInFull, CAPTURED);
      removeEventListener("pagehide", tellInFull, CAPTURED);
    };
  }, [tellInFull]);

  // In this order: what was written in one text is told before another is put into the area, and so is what was written in the
  // server's page before it was alive.
  useLayoutEffect(() => tellNow, [tellNow, textKey]);
  const adopt = useEffectEvent(() => {
    const early = area.current?.value ?? "";
    if (early !== "" && early !== value) onInput();
  });
  useLayoutEffect(() => adopt(), []);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || untold.current || current.value === value) return;
    isPut.current = true;
    current.value = value;
    isPut.current = false;
    growToText(current);
    onLook(current);
  });

  return { area, listeners: { onInput, onKeyDownCapture: tellInFull, onBlur: tellNow }, tellInFull };
}
