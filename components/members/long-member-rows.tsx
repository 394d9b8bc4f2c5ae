"use client";

import { useEffect, useState, type RefObject } from "react";
import { Virtualizer } from "virtua";
import { useMediaQuery } from "@/components/ui/use-media-query";
import type { MemberRowsProps } from "./member-rows";

interface LongMemberRowsProps extends MemberRowsProps {
  /** What stands around the rows. */
  place: RefObject<HTMLElement | null>;
}

/** How high a row is, so that nothing has to be moved once it was measured. Under a finger it is higher. */
const ROW_PX = 36;
const COARSE_ROW_PX = 44;

/** Rows of which only those near the view are in the page. */
export function LongMemberRows({ members, scroller, place, children }: LongMemberRowsProps) {
  const isCoarse = useMediaQuery("(pointer: coarse)");
  const startMargin = useOffsetTop(place, scroller);
  return (
    <Virtualizer
      as="ul"
      item="li"
      data={members}
      scrollRef={scroller}
      startMargin={startMargin}
      itemSize={isCoarse ? COARSE_ROW_PX : ROW_PX}
    >
      {(member) => <div key={member.user.id}>{children(member)}</div>}
    </Virtualizer>
  );
}

/** How far below the beginning of what scrolls an element stands, which changes with what is above it. */
function useOffsetTop(place: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);

  useEffect(() => {
    const content = scroller.current?.firstElementChild;
    if (!content) return;
    const observer = new ResizeObserver(() => setOffset(place.current?.offsetTop ?? 0));
    observer.observe(content);
    return () => observer.disconnect();
  }, [place, scroller]);

  return offset;
}
