import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { VirtualizerHandle } from "virtua";
import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { SeenStretch } from "@/lib/client/messages/use-read-marker";
import { nextShown, type Shown } from "./list-shown";
import { readListView } from "./list-view";
import type { MessageRow } from "./message-rows";
import { placeRow, rowOfSeq, type Opening } from "./place-row";

/** More messages are asked for this long before the end of those that are here comes into view. */
const EDGE_PX = 800;
/** A list that has just opened was not scrolled by anybody: there it must nearly be seen. */
const OPENED_EDGE_PX = 100;

interface ListPositionInput {
  rows: readonly MessageRow[];
  /** Where the list begins: the same object as long as it is there. */
  opening: Opening;
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
  list: RefObject<VirtualizerHandle | null>;
  onScroll: (offset: number) => void;
  onScrollEnd: () => void;
  onResize: () => void;
  scrollToEnd: () => void;
  /** Stays where it is while something grows, also at the end. */
  hold: () => void;
}

/**
 * Keeps the list where its reader wants it: at the end when it was there, or when they send; else where it is.
 *
 * It opens at the message that is pointed to, at the place its reader left, at the "new" line, or at the end.
 */
export function useListPosition(input: ListPositionInput): ListPosition {
  const { rows, opening, pointed, lastSeq, hasMoreAfter } = input;
  const list = useRef<VirtualizerHandle>(null);
  const [shown, setShown] = useState<Shown>(() => ({
    isAtEnd: opening.kind === "end",
    isFarFromEnd: false,
    dayAt: null,
    leftAtSeq: opening.knownSeq,
  }));
  // What the callbacks of the virtualizer compare with; a state would be a frame late.
  const position = useRef({ isPlaced: false, isAtEnd: opening.kind === "end", offset: 0, lastKey: "", isHeld: false });
  // Until it has come to rest where it opens, what it passes on the way says nothing.
  const isSettled = useRef(false);

  function scrollToEnd() {
    position.current.isAtEnd = true;
    list.current?.scrollToIndex(rows.length - 1, { align: "end" });
  }

  const hold = useCallback(() => {
    position.current.isAtEnd = false;
    // Until what grows has been measured, the list would still take itself to be at its end.
    position.current.isHeld = true;
  }, []);

  function look() {
    if (!list.current || !position.current.isPlaced) return;
    const view = readListView(list.current, rows);
    const { current } = position;
    const isAtEnd = view.isNearEnd && !hasMoreAfter && !current.isHeld;
    // A list that grows moves its end away without anybody having scrolled: only the way up leaves the end.
    if (isAtEnd || list.current.scrollOffset < current.offset) current.isAtEnd = isAtEnd;
    current.offset = list.current.scrollOffset;
    input.onPlace(current.isAtEnd ? null : view.place);
    if (view.place && view.seenSeq > 0) input.onSeen({ fromSeq: view.place.seq, toSeq: view.seenSeq });
    setShown((before) => nextShown(before, view, current.isAtEnd, lastSeq));
  }

  function reach(edgePx: number) {
    if (!list.current) return;
    const { scrollOffset, scrollSize, viewportSize } = list.current;
    if (scrollOffset <= edgePx) input.onReach("older");
    if (scrollSize - scrollOffset - viewportSize <= edgePx) input.onReach("newer");
  }

  useLayoutEffect(() => {
    const { current } = position;
    const last = rows.at(-1);
    if (!last || last.kind === "top") return;
    const isMine = last.kind === "message" && last.message.delivery.state === "sending" && last.key !== current.lastKey;
    current.lastKey = last.key;
    if (!current.isPlaced) {
      current.isPlaced = true;
      placeRow(list.current, rows, opening);
    } else if (current.isAtEnd || isMine) list.current?.scrollToIndex(rows.length - 1, { align: "end" });
  }, [rows, opening]);

  const point = useEffectEvent(() => {
    const row = pointed ? rowOfSeq(rows, pointed.seq) : -1;
    if (row < 0) return;
    position.current.isAtEnd = false;
    list.current?.scrollToIndex(row, { align: "center" });
  });
  useLayoutEffect(() => point(), [pointed?.visit]);

  useEffect(() => {
    // Where the list opened, and what of it is in view, is known once the rows are measured.
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  });

  return {
    ...shown,
    list,
    scrollToEnd,
    hold,
    onScroll: () => {
      position.current.isHeld = false;
      look();
      if (isSettled.current) reach(EDGE_PX);
    },
    onScrollEnd: () => {
      if (position.current.isPlaced) reach(isSettled.current ? EDGE_PX : OPENED_EDGE_PX);
      isSettled.current = position.current.isPlaced;
    },
    onResize: () => {
      const { current } = list;
      position.current.isHeld = false;
      if (position.current.isAtEnd) current?.scrollToIndex(rows.length - 1, { align: "end" });
      // Few rows never scroll: that they end in view is known when they are measured, and not told again.
      else look();
      if (current && position.current.isPlaced && current.scrollSize <= current.viewportSize) reach(0);
    },
  };
}
