"use client";

import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { Virtualizer } from "virtua";
import { useMediaQuery } from "@/components/ui/use-media-query";
import type { Member } from "@/lib/protocol/channels";

interface MemberRowsProps {
  members: readonly Member[];
  scroller: RefObject<HTMLElement | null>;
  children: (member: Member) => ReactElement;
}

/** So many are a screen or two; of more only those near the view are in the page. */
const PLAIN_COUNT = 50;
/** How high a row is, so that nothing has to be moved once it was measured. Under a finger it is higher. */
const ROW_PX = 36;
const COARSE_ROW_PX = 44;

/** A row per member, however many there are. */
export function MemberRows({ members, scroller, children }: MemberRowsProps) {
  const place = useRef<HTMLDivElement>(null);
  const isCoarse = useMediaQuery("(pointer: coarse)");
  const isLong = members.length > PLAIN_COUNT;
  const startMargin = useOffsetTop(place, scroller);
  return (
    <div ref={place}>
      {isLong ? (
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
      ) : (
        <ul>
          {members.map((member) => (
            <li key={member.user.id}>{children(member)}</li>
          ))}
        </ul>
      )}
    </div>
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
