"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { Virtualizer } from "virtua";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { DayDivider } from "./day-divider";
import { DividerLine } from "./divider-line";
import { messageRows, type MessageRow } from "./message-rows";
import { NewMessagesPill } from "./new-messages-pill";
import { storedOf } from "./stored-of";
import { useListPosition } from "./use-list-position";
import { usePrepended } from "./use-prepended";

interface MessageListProps {
  messages: readonly ListedMessage[];
  firstUnreadSeq: number | null;
  currentUserId: number;
  /** The row that must stay while it scrolls out of view, such as one being edited. */
  keptKey: string | null;
  top: ReactElement;
  renderMessage: (row: Extract<MessageRow, { kind: "message" }>) => ReactElement;
  onReachTop: () => void;
  /** The newest message is in view. */
  onSeen: (seq: number) => void;
}

/** The messages of a channel, of which only those near the view are in the page. */
export function MessageList(props: MessageListProps) {
  const { messages, firstUnreadSeq, currentUserId, keptKey, top, renderMessage, onReachTop, onSeen } = props;
  const t = useTranslations("messages");
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => messageRows(messages, firstUnreadSeq), [messages, firstUnreadSeq]);
  const seqs = useMemo(() => messages.map(seqOf).filter((seq) => seq > 0), [messages]);
  const newestSeq = seqs.at(-1) ?? 0;
  const { list, isAtBottom, leftAtSeq, onScroll, onResize, scrollToBottom } = useListPosition({
    rows,
    newestSeq,
    onReachTop,
  });
  const isPrepended = usePrepended(rows, seqs[0] ?? 0);
  const unseen = messages.filter((message) => seqOf(message) > leftAtSeq && message.authorId !== currentUserId);
  const keptIndex = keptKey ? rows.findIndex((row) => row.key === keptKey) : -1;

  useEffect(() => {
    if (isAtBottom && newestSeq > 0) onSeen(newestSeq);
  }, [isAtBottom, newestSeq, onSeen]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        role="log"
        aria-label={t("title")}
        // History that scrolls into view is no news.
        aria-live={isAtBottom ? "polite" : "off"}
        // Opaque: Chromium may leave a see-through list blank when rows come above it while it scrolls.
        className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain bg-paper -outline-offset-2 [overflow-anchor:none]"
      >
        {/* Few messages stand at the bottom, beside the composer. */}
        <div className="flex-1" />
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={rows}
          shift={isPrepended}
          keepMounted={keptIndex >= 0 ? [keptIndex] : undefined}
          onScroll={onScroll}
          onResize={onResize}
        >
          {(row) => (
            <div key={row.key} className={row.key === rows.at(-1)?.key ? "pb-2" : undefined}>
              {row.kind === "top" && top}
              {row.kind === "day" && <DayDivider iso={row.at} />}
              {row.kind === "new" && <DividerLine tone="new">{t("newLine")}</DividerLine>}
              {row.kind === "message" && renderMessage(row)}
            </div>
          )}
        </Virtualizer>
      </div>
      {unseen.length > 0 && <NewMessagesPill count={unseen.length} onClick={scrollToBottom} />}
    </div>
  );
}

function seqOf(message: ListedMessage): number {
  return storedOf(message)?.seq ?? 0;
}
