"use client";

import { useRef, type ReactElement, type RefObject } from "react";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import type { Member } from "@/lib/protocol/channels";

export interface MemberRowsProps {
  members: readonly Member[];
  /** What scrolls around the list. */
  scroller: RefObject<HTMLElement | null>;
  children: (member: Member) => ReactElement;
}

/** So many are a screen or two; of more only those near the view are in the page. */
const PLAIN_COUNT = 50;

const LongMemberRows = loadedAhead(() => import("./long-member-rows").then((file) => file.LongMemberRows));

/** A row per member, however many there are. */
export function MemberRows({ members, scroller, children }: MemberRowsProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      {members.length > PLAIN_COUNT ? (
        <LongMemberRows members={members} scroller={scroller} place={place}>
          {children}
        </LongMemberRows>
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
