import { startTransition, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useIsActing } from "@/lib/client/realtime/use-is-acting";
import type { MessageRow } from "./message-rows";
import { rowOf, type OpeningPlace } from "./place-row";
import { calmEnd, END_SLICE, rangeOf, sliceAround, type Drawn, type RowSlice, type View } from "./row-slice";

/** Nothing has come for so long, and nobody does anything: what scrolling up would bring into view is drawn ahead. */
const CALM_MS = 300;
/** At least so much of the window is beside the messages, where columns stand there, and above and below them. */
const COLUMNS_PX = 320;
const BARS_PX = 150;
/** Something is drawn in the lowest window, too. */
const MIN_VIEW_PX = 100;
const NARROW_PX = 1024;

interface SliceInPage extends Drawn {
  /** Draws other rows, once nothing that is more urgent is left to draw. */
  draw: (slice: RowSlice) => void;
  /** Draws the rows around a place right away. */
  drawPlace: (place: OpeningPlace) => void;
}

/** Which rows of a list are in the page. */
export function useRowSlice(
  rows: readonly MessageRow[],
  opening: OpeningPlace,
  { isShown, keptIndex }: { isShown: boolean; keptIndex: number },
): SliceInPage {
  const view = useWindowView();
  const isActing = useIsActing();
  const around = (place: OpeningPlace) => {
    const index = rowOf(rows, place);
    return index < 0 ? END_SLICE : sliceAround(rows, index, view);
  };
  const [slice, setSlice] = useState(() => around(opening));
  const range = rangeOf(rows, slice, view, keptIndex);
  // What was asked for last, drawn or not: who is elsewhere by now must not be given it.
  const asked = useRef(slice);

  const draw = useCallback(
    (next: RowSlice) => {
      if (asked.current === next) return;
      // More of the end may be on its way.
      if (next === slice && next.kind === asked.current.kind && next.kind === "end") return;
      asked.current = next;
      // The same rows as before, held: until then what comes would push them out.
      if (slice.kind === "end" && next.kind === "between") setSlice(next);
      else startTransition(() => setSlice(next));
    },
    [slice],
  );

  function drawPlace(place: OpeningPlace) {
    const next = around(place);
    // What is drawn above the end already need not be drawn again for each message that one sends.
    if (next.kind === "end" && asked.current.kind === "end") return;
    asked.current = next;
    setSlice(next);
  }

  /** @returns whether there is nothing left to draw ahead */
  const drawAhead = useEffectEvent(() => {
    if (isActing()) return false;
    if (asked.current.kind === "end") draw(calmEnd(rows, { slice, range, view }));
    return true;
  });
  useEffect(() => {
    if (!isShown) return;
    const timer = setInterval(() => {
      if (drawAhead()) clearInterval(timer);
    }, CALM_MS);
    return () => clearInterval(timer);
  }, [rows, slice.kind, isShown]);

  return { slice, view, range, draw, drawPlace };
}

function useWindowView(): View {
  const [view, setView] = useState(windowView);
  useEffect(() => {
    const onResize = () => setView(windowView());
    window.addEventListener("resize", onResize);
    return () => window.removeEventListener("resize", onResize);
  }, []);
  return view;
}

/** About what the messages have of the window; measuring it would make the browser lay the page out. */
function windowView(): View {
  const { innerWidth, innerHeight } = window;
  return {
    heightPx: Math.max(innerHeight - BARS_PX, MIN_VIEW_PX),
    widthPx: innerWidth < NARROW_PX ? innerWidth : innerWidth - COLUMNS_PX,
  };
}
