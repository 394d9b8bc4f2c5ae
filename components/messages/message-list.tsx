"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState, type ReactElement } from "react";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import type { ReadingPlace } from "@/lib/client/messages/reading-places";
import type { SeenStretch } from "@/lib/client/messages/use-read-marker";
import { useIsActing } from "@/lib/client/realtime/use-is-acting";
import { countUnseen } from "./count-unseen";
import { DayDivider } from "./day-divider";
import { DayLabel } from "./day-label";
import { DividerLine } from "./divider-line";
import { ListBottom } from "./list-bottom";
import { makeMessageRows, type MessageLine, type MessageRow } from "./message-rows";
import { NewestButton } from "./newest-button";
import { openingOf } from "./opening-of";
import { storedOf } from "./stored-of";
import { useEndKey } from "./use-end-key";
import { useLit } from "./use-lit";
import { useListPosition } from "./use-list-position";
import { useRested } from "./use-rested";

/** How a row is drawn at the moment. */
export interface LineState {
  /** It is pointed to: it lights up and takes the focus. */
  isLit: boolean;
  onLit: () => void;
  /** It has been in the page for a while. */
  isRested: boolean;
  /** Before it grows or shrinks by a click: the list stays where it is. */
  onHold: () => void;
}

interface MessageListProps {
  /** It is drawn ahead otherwise: where it stands is known, and nothing of it is told. */
  isShown: boolean;
  messages: readonly ListedMessage[];
  firstUnreadSeq: number | null;
  hasMoreAfter: boolean;
  /** `seq` of the channel's newest message. */
  lastSeq: number;
  currentUserId: number;
  /** The row that must stay while it scrolls out of view, such as one being edited. */
  keptKey: string | null;
  pointed: { seq: number; visit: number } | null;
  /** Where its reader had left it; null at the end, or the first time. */
  place: ReadingPlace | null;
  /** Whatever is unread. */
  startsAtEnd: boolean;
  top: ReactElement;
  renderMessage: (row: MessageLine, state: LineState) => ReactElement;
  onReach: (side: "older" | "newer") => void;
  onShowNewest: () => void;
  onPlace: (place: ReadingPlace | null) => void;
  /** This stretch was in view. */
  onSeen: (seen: SeenStretch) => void;
}

const NONE: MessageRow[] = [];

/** The messages of a channel, of which only those near the view are in the page. */
export function MessageList(props: MessageListProps) {
  const {
    isShown,
    messages,
    firstUnreadSeq,
    hasMoreAfter,
    lastSeq,
    currentUserId,
    keptKey,
    pointed,
    top,
    renderMessage,
  } = props;
  const t = useTranslations("messages");
  const [toRows] = useState(makeMessageRows);
  const rows = useMemo(
    () => toRows({ messages, firstUnreadSeq, hasMoreAfter }),
    [toRows, messages, firstUnreadSeq, hasMoreAfter],
  );
  const [opening] = useState(() => openingOf(rows, props));
  const keptIndex = keptKey ? rows.findIndex(({ key }) => key === keptKey) : -1;
  const { scroller, content, range, isAtEnd, isFarFromEnd, dayAt, leftAtSeq, scrollToEnd, hold } = useListPosition({
    ...props,
    rows,
    opening,
    keptIndex,
  });
  const drawn = rows.slice(range.from, range.to);
  const rested = useRested(isShown ? drawn : NONE, useIsActing());
  const { litSeq, onLit } = useLit(pointed, drawn);
  const lastKey = rows.at(-1)?.key;
  const showNewest = hasMoreAfter ? props.onShowNewest : scrollToEnd;
  useEndKey(scroller, showNewest);
  const unseen = isAtEnd ? 0 : countUnseen({ messages, hasMoreAfter, lastSeq, leftAtSeq, currentUserId });

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {dayAt !== null && <DayLabel iso={dayAt} />}
      <div
        ref={scroller}
        role="log"
        aria-label={t("title")}
        // History that scrolls into view is no news.
        aria-live={isAtEnd ? "polite" : "off"}
        // Isolated, its drawing is kept while only what is around it changes, such as a line that is typed.
        className="isolate flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain bg-paper -outline-offset-2 [overflow-anchor:none]"
      >
        {/* Few messages stand at the bottom, beside the composer. */}
        <div className="flex-1" />
        <div ref={content}>
          {drawn.map((row) => (
            <div
              key={row.key}
              // Older ones are drawn above what is in view once it is quiet: history, and not to be read out.
              aria-live={isNews(row, opening.knownSeq) ? undefined : "off"}
              className={row.key === lastKey ? "pb-2" : undefined}
            >
              {row.kind === "top" && top}
              {row.kind === "bottom" && <ListBottom />}
              {row.kind === "day" && <DayDivider iso={row.at} />}
              {row.kind === "new" && <DividerLine tone="new">{t("newLine")}</DividerLine>}
              {row.kind === "message" &&
                renderMessage(row, {
                  isLit: litSeq !== null && storedOf(row.message)?.seq === litSeq,
                  onLit,
                  isRested: rested.has(row.key),
                  onHold: hold,
                })}
            </div>
          ))}
        </div>
      </div>
      {(unseen > 0 || hasMoreAfter || isFarFromEnd) && <NewestButton count={unseen} onClick={showNewest} />}
    </div>
  );
}

function isNews(row: MessageRow, knownSeq: number): boolean {
  if (row.kind !== "message") return false;
  const stored = storedOf(row.message);
  return stored === null || stored.seq > knownSeq;
}
