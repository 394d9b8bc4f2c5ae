"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { bodyLength } from "./body-length";
import { LengthNote } from "./length-note";
import { WritingArea } from "./writing-area";

interface ComposerProps {
  channelName: string;
  text: string;
  /** Whose text it is. */
  textKey: number;
  onTextChange: (text: string) => void;
  /** Gets the text as typed. @returns whether it was taken: the composer empties itself then */
  onSend: (body: string) => boolean;
  onEditLast: () => void;
  /** Nothing more can be taken for now. */
  isFull: boolean;
  /** What is to be known of the messages that wait; null for nothing. */
  note: string | null;
  /** Each new value takes the focus into the composer; null does not. */
  focusKey: string | number | null;
}

/** Where a message is written. What is too long stays here, and says so. */
export function Composer({
  channelName,
  text,
  textKey,
  onTextChange,
  onSend,
  onEditLast,
  isFull,
  note,
  focusKey,
}: ComposerProps) {
  const t = useTranslations("messages");
  const length = bodyLength(text);
  const canSend = !isFull && (length.kind === "fine" || length.kind === "near");

  function send() {
    if (canSend && onSend(text)) onTextChange("");
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="mx-2 mb-2 shrink-0 rounded-lg border border-edge bg-raised shadow-raised focus-within:border-accent md:mx-5 md:mb-4"
    >
      <WritingArea
        aria-label={t("composer", { name: channelName })}
        placeholder={t("composer", { name: channelName })}
        aria-invalid={length.kind === "over" || undefined}
        enterKeyHint="send"
        focusKey={focusKey}
        value={text}
        textKey={textKey}
        onChange={onTextChange}
        onSubmit={send}
        onCancel={() => undefined}
        onPrevious={onEditLast}
      >
        <div className="order-first basis-full px-1 empty:hidden sm:order-none sm:basis-auto">
          {note === null ? <LengthNote length={length} /> : <OutboxNote text={note} />}
        </div>
        <Button tone="primary" size="small" type="submit" disabled={!canSend}>
          <span className="max-sm:sr-only">{t("send")}</span>
          <SendHorizontal aria-hidden className="size-4" />
        </Button>
      </WritingArea>
    </form>
  );
}

function OutboxNote({ text }: { text: string }) {
  return (
    <p role="alert" className="text-xs text-bad">
      {text}
    </p>
  );
}
