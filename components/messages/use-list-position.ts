import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { SeenStretch } from "@/lib/client/messages/use-read-marker";
import { measuresOf, type ListMeasures } from "./list-measures";
import { nextShown, type Shown } from "./list-shown";
import { readListView } from "./list-view";
import type { MessageRow } from "./message-rows";
import { rowOfSeq, type Opening, type OpeningPlace } from "./place-row";
import { nextSlice, type RowRange } from "./row-slice";
import { settledPlace, type ListPlace } from "./settled-place";
import { useRowSlice } from "./use-row-slice";

/** More messages are asked for this long before the end of those that are here comes into view. */
const EDGE_PX = 800;
/** The same for drawing those that are here: further, since nothing can be scrolled to before it is drawn. */
const DRAWN_EDGE_PX = 1_600;
/** A list that has just opened was not scrolled by anybody: there it must nearly be seen. */
const OPENED_EDGE_PX = 100;

interface ListPositionInput {
  /** Somebody sees it: it is drawn ahead otherwise. */
  isShown: boolean;
  rows: readonly MessageRow[];
  /** Where the list begins: the same object as long as it is there. */
  opening: Opening;
  /** A row that stays in the page wherever the reader is; -1 for none. */
  keptIndex: number;
  /** Changes with each time a message is pointed to. */
  pointed: { seq: number; visit: number } | null;
  /** `seq` of the newest message there is, shown or not. */
  lastSeq: number;
  /** The rows end before the channel does. */
  hasMoreAfter: boolean;
  onReach: (side: "older" | "newer") => void;
  onPlace: (place: ReadingPlace | null) => void;
  onSeen: (seen: SeenStretch) => void;
}

interface ListPosition extends Shown {
  scroller: RefObject<HTMLDivElement | null>;
  /** Holds an element for each row of `range`. */
  content: RefObject<HTMLDivElement | null>;
  /** The rows that are in the page. */
  range: RowRange;
  scrollToEnd: () => void;
  /** Stays where it is while something grows, also at the end. */
  hold: () => void;
}

/** A state would be a frame late. */
interface Position extends ListPlace {
  /** Somebody has scrolled. */
  isScrolled: boolean;
  /** Of the last row. */
  lastKey: string;
}

/**
 * Keeps the list where its reader wants it: at the end when it was there, or when they send; else where it is.
 *
 * It opens at the message that is pointed to, at the place its reader left, at the "new" line, or at the end.
 */
export function useListPosition(input: ListPositionInput): ListPosition {
  const { rows, opening, pointed, lastSeq, hasMoreAfter } = input;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { slice, range, view, draw, drawPlace } = useRowSlice(rows, opening, input);
  const [shown, setShown] = useState<Shown>(() => ({
    isAtEnd: opening.kind === "end",
    isFarFromEnd: false,
    dayAt: null,
    leftAtSeq: opening.knownSeq,
  }));
  const position = useRef<Position>({
    wanted: opening,
    isAtEnd: false,
    place: null,
    offset: 0,
    end: 0,
    isScrolled: false,
    lastKey: "",
  });

  function measure(): ListMeasures | null {
    return scroller.current && content.current && measuresOf(scroller.current, content.current, range.from);
  }

  function goTo(place: OpeningPlace) {
    position.current.wanted = place;
    drawPlace(place);
  }

  /** Scrolls to where the list belongs, whatever has changed in it. */
  function settle() {
    const list = measure();
    const { current } = position;
    if (!list || !scroller.current || !hasContent(rows)) return;
    Object.assign(current, settledPlace(list, rows, range, current));
    if (current.offset === list.scrollOffset) return;
    scroller.current.scrollTop = current.offset;
    // What it cannot reach it does not keep.
    current.offset = scroller.current.scrollTop;
  }

  function look() {
    const list = measure();
    const { current } = position;
    if (!input.isShown || !list || current.wanted) return;
    const seen = readListView(list, rows);
    const reachesEnd = range.to === rows.length;
    const isAtEnd = seen.isNearEnd && reachesEnd && !hasMoreAfter;
    // A list that grows moves its end away without anybody having scrolled: only the way up leaves the end.
    if (isAtEnd || list.scrollOffset < current.offset) current.isAtEnd = isAtEnd;
    current.offset = list.scrollOffset;
    current.end = list.scrollSize - list.viewportSize;
    current.place = current.isAtEnd ? null : seen.place;
    input.onPlace(current.place);
    if (seen.place && seen.seenSeq > 0) input.onSeen({ fromSeq: seen.place.seq, toSeq: seen.seenSeq });
    const isFarFromEnd = seen.isFarFromEnd || !reachesEnd;
    setShown((before) => nextShown(before, { ...seen, isFarFromEnd }, current.isAtEnd, lastSeq));
    reach(list);
  }

  function reach(list: ListMeasures) {
    const { isAtEnd, isScrolled } = position.current;
    const [above, below] = [list.scrollOffset, list.scrollSize - list.scrollOffset - list.viewportSize];
    // In a low window what is drawn at most reaches less far.
    const drawnEdgePx = Math.min(DRAWN_EDGE_PX, view.heightPx);
    const near = { isAtEnd, isOlder: above <= drawnEdgePx, isNewer: below <= drawnEdgePx, isFull: above + below > 0 };
    draw(nextSlice(rows, { slice, range, view }, near));
    const edgePx = isScrolled ? EDGE_PX : OPENED_EDGE_PX;
    if (range.from === 0 && above <= edgePx) input.onReach("older");
    if (range.to === rows.length && below <= edgePx) input.onReach("newer");
  }

  const point = useEffectEvent(() => {
    if (pointed && rowOfSeq(rows, pointed.seq) >= 0) goTo({ kind: "message", seq: pointed.seq });
  });
  useLayoutEffect(() => point(), [pointed?.visit]);

  const onRows = useEffectEvent(() => {
    const last = rows.at(-1);
    const { current } = position;
    const isMine = last?.kind === "message" && last.message.delivery.state === "sending";
    // What one sends stands at the end, and is to be seen there.
    if (isMine && last.key !== current.lastKey && !current.wanted) goTo({ kind: "end" });
    current.lastKey = last?.key ?? "";
  });
  useLayoutEffect(() => onRows(), [rows]);

  useLayoutEffect(() => {
    settle();
    // Together with what is painted now: asked for later, it would be a frame of its own.
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  });

  const onResize = useEffectEvent(() => {
    settle();
    look();
  });
  const onScroll = useEffectEvent(() => {
    // What was scrolled here is looked at with the frame that it was drawn for.
    if (scroller.current?.scrollTop === position.current.offset) return;
    position.current.isScrolled = true;
    look();
  });
  useEffect(() => {
    const { current } = scroller;
    const observer = new ResizeObserver(() => onResize());
    for (const element of [current, content.current]) if (element) observer.observe(element);
    // Not by React, which would look through the page in the frame that a channel opens with: it has scrolled there.
    const listener = () => onScroll();
    current?.addEventListener("scroll", listener, { passive: true });
    return () => {
      observer.disconnect();
      current?.removeEventListener("scroll", listener);
    };
  }, []);

  return {
    ...shown,
    scroller,
    content,
    range,
    scrollToEnd() {
      goTo({ kind: "end" });
      settle();
      look();
    },
    hold: useCallback(() => {
      position.current.isAtEnd = false;
    }, []),
  };
}

/** Before there are messages there is nothing to go to. */
function hasContent(rows: readonly MessageRow[]): boolean {
  const last = rows.at(-1);
  return last !== undefined && last.kind !== "top";
}
