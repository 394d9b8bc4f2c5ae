"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useDeferredValue, useMemo, useState, type RefObject } from "react";
import { SearchField } from "@/components/ui/search-field";
import { useLastActiveText } from "@/components/users/use-last-active-text";
import type { Member } from "@/lib/protocol/channels";
import { MemberRow } from "./member-row";
import { MemberRows } from "./member-rows";
import { findMembers, memberSections, sortMembers } from "./member-sections";

interface MemberListProps {
  members: readonly Member[];
  /** null where it is not known: to a guest, and while there is no connection. */
  onlineUserIds: ReadonlySet<number> | null;
  currentUserId: number;
  /** What scrolls around the list. */
  scroller: RefObject<HTMLElement | null>;
}

/** So few are seen at a glance, and a field to search them would be in the way. */
const GLANCE_COUNT = 8;

/** Everyone of a channel, those online first; who is online is not guessed. */
export const MemberList = memo(function MemberList({
  members,
  onlineUserIds,
  currentUserId,
  scroller,
}: MemberListProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const lastActiveText = useLastActiveText();
  const [query, setQuery] = useState("");
  // Not in the row: it is another one as soon as the person is under another heading, and the card would be gone.
  const [openUserId, setOpenUserId] = useState<number | null>(null);
  // Thousands of them may wait for what the person who looks is doing right now.
  const everyone = useDeferredValue(members);
  const sorted = useMemo(() => sortMembers(everyone, currentUserId, locale), [everyone, currentUserId, locale]);
  const sections = useMemo(
    () => memberSections(findMembers(sorted, query), onlineUserIds),
    [sorted, query, onlineUserIds],
  );
  return (
    <>
      {members.length > GLANCE_COUNT && (
        <div className="sticky top-0 z-10 bg-paper px-3 pt-3 pb-1">
          <SearchField label={t("find")} value={query} onChange={setQuery} />
        </div>
      )}
      <div className="flex flex-col gap-1 px-3 py-2">
        {sections.map(({ presence, members: people }) => (
          <section key={presence} className="flex flex-col">
            <h2 className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
              {t("group", { status: t(presence === "unknown" ? "title" : presence), count: people.length })}
            </h2>
            <MemberRows members={people} scroller={scroller}>
              {({ user }) => (
                <MemberRow
                  user={user}
                  presence={presence}
                  isMe={user.id === currentUserId}
                  lastActive={presence === "offline" ? lastActiveText(user.lastActiveAt) : null}
                  isCardOpen={user.id === openUserId}
                  onCardOpenChange={(isOpen) => setOpenUserId(isOpen ? user.id : null)}
                />
              )}
            </MemberRows>
          </section>
        ))}
        {sections.length === 0 && (
          <p role="status" className="px-2 py-1 text-sm text-ink-3">
            {t("searchNone")}
          </p>
        )}
      </div>
    </>
  );
});
