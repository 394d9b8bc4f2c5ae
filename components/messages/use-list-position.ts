import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { VirtualizerHandle } from "virtua";
import type { MessageRow } from "./message-rows";

/** Nearer than this to the end counts as being there. */
const BOTTOM_PX = 32;
/** Older messages are asked for this long before the top comes into view. */
const TOP_PX = 800;
/** Room above the "new" line, so that what was read last is seen. */
const NEW_LINE_PX = 96;

interface ListPositionInput {
  rows: readonly MessageRow[];
  /** `seq` of the newest message, 0 when there is none. */
  newestSeq: number;
  onReachTop: () => void;
}

interface ListPosition {
  list: RefObject<VirtualizerHandle | null>;
  isAtBottom: boolean;
  /** What was the newest when the person left the bottom. */
  leftAtSeq: number;
  onScroll: (offset: number) => void;
  onResize: () => void;
  scrollToBottom: () => void;
}

/**
 * Keeps the list where its reader wants it: at the bottom when it was there, or when they send; else where it is.
 *
 * It opens at the "new" line, or at the bottom when there is none.
 */
export function useListPosition({ rows, newestSeq, onReachTop }: ListPositionInput): ListPosition {
  const list = useRef<VirtualizerHandle>(null);
  // Whoever comes back to a "new" line has not seen the end yet.
  const [left, setLeft] = useState(() => (rows.some((row) => row.kind === "new") ? { atSeq: newestSeq } : null));
  // What the callbacks of the virtualizer compare with; a state would be a frame late.
  const position = useRef({ isPlaced: false, isAtBottom: true, offset: 0, lastKey: "" });

  function scrollToBottom() {
    position.current.isAtBottom = true;
    setLeft(null);
    list.current?.scrollToIndex(rows.length - 1, { align: "end" });
  }

  function readPosition(offset: number) {
    const { current } = list;
    if (!current || !position.current.isPlaced) return;
    const isNearEnd = current.scrollSize - offset - current.viewportSize < BOTTOM_PX;
    // A list that grows moves its end away without anybody having scrolled: only the way up leaves the bottom.
    const isScrolledUp = offset < position.current.offset;
    position.current.offset = offset;
    if (isNearEnd === position.current.isAtBottom || (!isNearEnd && !isScrolledUp)) return;
    position.current.isAtBottom = isNearEnd;
    setLeft(isNearEnd ? null : { atSeq: newestSeq });
  }

  useLayoutEffect(() => {
    const { current } = position;
    const last = rows.at(-1);
    if (!last || last.kind === "top") return;
    const isMine = last.kind === "message" && last.message.delivery.state === "sending" && last.key !== current.lastKey;
    current.lastKey = last.key;
    if (!current.isPlaced) {
      current.isPlaced = true;
      const newLine = rows.findIndex((row) => row.kind === "new");
      if (newLine >= 0) {
        current.isAtBottom = false;
        list.current?.scrollToIndex(newLine, { align: "start", offset: -NEW_LINE_PX });
        return;
      }
    }
    if (current.isAtBottom || isMine) list.current?.scrollToIndex(rows.length - 1, { align: "end" });
  }, [rows]);

  useEffect(() => {
    // The list opened at its "new" line: whether that is the bottom is known once the rows are measured.
    const frame = requestAnimationFrame(() => readPosition(list.current?.scrollOffset ?? 0));
    return () => cancelAnimationFrame(frame);
  });

  return {
    list,
    isAtBottom: left === null,
    leftAtSeq: left?.atSeq ?? newestSeq,
    scrollToBottom,
    onScroll: (offset) => {
      readPosition(offset);
      if (position.current.isPlaced && offset < TOP_PX) onReachTop();
    },
    onResize: () => {
      const { current } = list;
      if (position.current.isAtBottom) current?.scrollToIndex(rows.length - 1, { align: "end" });
      // Few rows never scroll: that they end in view is known when they are measured, and not told again.
      else readPosition(current?.scrollOffset ?? 0);
      if (current && position.current.isPlaced && current.scrollSize <= current.viewportSize) onReachTop();
    },
  };
}
