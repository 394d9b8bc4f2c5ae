import { startTransition, useCallback, useEffect, useEffectEvent, useState } from "react";
import type { MessageRow } from "./message-rows";
import { rowOf, type OpeningPlace } from "./place-row";
import { calmEnd, END_SLICE, rangeOf, sliceAround, type RowRange, type RowSlice, type View } from "./row-slice";

/** Nothing has come for so long: what scrolling up would bring into view is drawn ahead. */
const CALM_MS = 300;
/** The columns beside the messages, where they stand beside them. */
const COLUMNS_PX = 560;
const NARROW_PX = 1024;

interface SliceInPage {
  range: RowRange;
  slice: RowSlice;
  view: View;
  /** Draws other rows, once nothing that is more urgent is left to draw. */
  draw: (slice: RowSlice) => void;
  /** Draws the rows around a place right away. */
  drawPlace: (place: OpeningPlace) => void;
}

/** Which rows of a list are in the page. */
export function useRowSlice(rows: readonly MessageRow[], opening: OpeningPlace, keptIndex: number): SliceInPage {
  const [view] = useState(windowView);
  const around = (place: OpeningPlace) => {
    const index = rowOf(rows, place);
    return index < 0 ? END_SLICE : sliceAround(rows, index, view);
  };
  const [slice, setSlice] = useState(() => around(opening));
  const draw = useCallback((next: RowSlice) => startTransition(() => setSlice(next)), []);

  const onCalm = useEffectEvent(() => {
    if (slice.kind === "end") draw(calmEnd(rows, view));
  });
  useEffect(() => {
    const timer = setTimeout(() => onCalm(), CALM_MS);
    return () => clearTimeout(timer);
  }, [rows, slice.kind]);

  return {
    slice,
    view,
    range: rangeOf(rows, slice, view, keptIndex),
    draw,
    drawPlace: (place) => setSlice(around(place)),
  };
}

/** About what the messages have of the window; measuring it would make the browser lay the page out. */
function windowView(): View {
  const { innerWidth, innerHeight } = window;
  return { heightPx: innerHeight, widthPx: innerWidth < NARROW_PX ? innerWidth : innerWidth - COLUMNS_PX };
}
