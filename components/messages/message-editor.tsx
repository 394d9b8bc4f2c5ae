"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { bodyLength } from "./body-length";
import { LengthNote } from "./length-note";
import { WritingArea } from "./writing-area";

interface MessageEditorProps {
  body: string;
  onSave: (body: string) => Promise<void>;
  onClose: () => void;
}

/** Changes a message in its place; a refusal keeps the text. */
export function MessageEditor({ body, onSave, onClose }: MessageEditorProps) {
  const t = useTranslations("messages");
  const tApp = useTranslations("app");
  const { refusal, attempt } = useAttempt();
  const [text, setText] = useState(body);
  const length = bodyLength(text);
  const canSave = length.kind === "fine" || length.kind === "near";

  function save() {
    if (!canSave) return;
    if (text.trim() === body) onClose();
    else void attempt(() => onSave(text)).then((isSaved) => isSaved && onClose());
  }

  return (
    <div className="my-1 rounded-md border border-accent bg-raised">
      <WritingArea
        aria-label={t("editLabel")}
        focusKey="opened"
        value={text}
        textKey="edited"
        onChange={setText}
        onSubmit={save}
        onCancel={onClose}
      >
        <div className="order-first min-w-0 basis-full px-1 sm:order-none sm:basis-auto">
          {refusal ? (
            <p role="alert" className="text-xs text-bad">
              {refusal}
            </p>
          ) : length.kind === "fine" ? (
            <p className="text-xs text-ink-3 pointer-coarse:hidden">{t("editHint")}</p>
          ) : (
            <LengthNote length={length} />
          )}
        </div>
        <Button size="small" onClick={onClose}>
          {tApp("cancel")}
        </Button>
        <Button size="small" tone="primary" disabled={!canSave} onClick={save}>
          {tApp("save")}
        </Button>
      </WritingArea>
    </div>
  );
}
