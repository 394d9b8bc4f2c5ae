"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Markdown } from "@/components/markdown/markdown";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { Fold } from "./fold";
import { storedOf } from "./stored-of";

interface MessageTextProps {
  message: ListedMessage;
  isUnfolded: boolean;
  onToggleFold: () => void;
}

/** What a message says, or the trace that a deleted one leaves. */
export function MessageText({ message, isUnfolded, onToggleFold }: MessageTextProps) {
  const t = useTranslations("messages");
  const stored = storedOf(message);
  if (stored?.deletedAt) return <p className="text-ink-3">{t("deleted")}</p>;
  return (
    <>
      <Fold text={message.body} isUnfolded={isUnfolded} onToggle={onToggleFold}>
        <Markdown text={message.body} />
      </Fold>
      {stored?.editedAt && <EditedMark iso={stored.editedAt} />}
    </>
  );
}

function EditedMark({ iso }: { iso: string }) {
  const t = useTranslations("messages");
  const format = useFormatter();
  const title = format.dateTime(new Date(iso), { dateStyle: "full", timeStyle: "medium" });
  return (
    <time dateTime={iso} title={title} className="text-xs text-ink-3">
      {t("edited")}
    </time>
  );
}
