"use client";

import { useTranslations } from "next-intl";
import { useState, type ClipboardEvent, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { EmojiButton } from "@/components/emoji/emoji-button";
import { useIsMac } from "@/components/shortcuts/use-is-mac";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import { applyEdit } from "./apply-edit";
import { continueList } from "./continue-list";
import type { TextFormat } from "./format-keys";
import { formatOfKey } from "./format-of-key";
import { formatText } from "./format-text";
import { FormatToolbar } from "./format-toolbar";
import { insertText } from "./insert-text";
import { pasteText } from "./paste-text";
import type { TextSelection } from "./text-selection";
import { useFocusOn } from "./use-focus-on";
import { useGrowingHeight } from "./use-growing-height";
import { writingKey } from "./writing-key";

interface WritingAreaProps extends Pick<
  ComponentProps<"textarea">,
  "aria-label" | "aria-invalid" | "placeholder" | "enterKeyHint"
> {
  value: string;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onCancel: () => void;
  /** Arrow up in the empty area. */
  onPrevious?: () => void;
  /** Each new value takes the focus here; null does not. */
  focusKey?: string | number | null;
  /** Beside the toolbar: what is said of the text, and what is done with it. */
  children: ReactNode;
}

/** A text that grows with what is written, to eight lines, and what sets it in formats; Enter hands it over. */
export function WritingArea({
  value,
  onChange,
  onSubmit,
  onCancel,
  onPrevious,
  focusKey = null,
  children,
  ...area
}: WritingAreaProps) {
  const t = useTranslations("writing");
  const element = useGrowingHeight(value);
  const isMac = useIsMac();
  const [isPasteRefused, setPasteRefused] = useState(false);
  useFocusOn(element, focusKey);

  function format(as: TextFormat) {
    if (element.current) applyEdit(element.current, formatText(selectionOf(element.current), as));
  }

  function insert(emoji: string) {
    if (element.current) applyEdit(element.current, insertText(selectionOf(element.current), emoji));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { key, keyCode, shiftKey, nativeEvent, currentTarget } = event;
    const meaning = writingKey({ key, keyCode, shiftKey, isComposing: nativeEvent.isComposing });
    if (meaning === "composing") return;
    const asked = formatOfKey(nativeEvent, isMac);
    const continued = meaning === "break" ? continueList(selectionOf(currentTarget)) : null;
    if (asked) format(asked);
    else if (continued) applyEdit(currentTarget, continued);
    else if (meaning === "submit") onSubmit();
    else if (meaning === "previous" && value === "") onPrevious?.();
    else {
      if (meaning === "cancel") onCancel();
      return;
    }
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const paste = pasteText(selectionOf(event.currentTarget), event.clipboardData.getData("text/plain"));
    setPasteRefused(paste.kind === "tooLong");
    if (paste.kind === "asItIs") return;
    event.preventDefault();
    if (paste.kind === "edit") applyEdit(event.currentTarget, paste.edit);
  }

  return (
    <>
      <textarea
        {...area}
        ref={element}
        rows={1}
        dir="auto"
        value={value}
        onChange={(event) => {
          setPasteRefused(false);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="block max-h-[calc(8lh+1rem)] min-h-10 w-full resize-none overflow-y-auto bg-transparent px-3 py-2 outline-none placeholder:truncate"
      />
      {isPasteRefused && (
        <p role="alert" className="px-3 pb-2 text-xs text-bad">
          {t("pasteTooLong", { max: MESSAGE_MAX_CHARS })}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 px-2 pb-2">
        <FormatToolbar onFormat={format}>
          <EmojiButton onPick={insert} onClosed={() => element.current?.focus()} />
        </FormatToolbar>
        {children}
      </div>
    </>
  );
}

function selectionOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): TextSelection {
  return { text: value, start: selectionStart, end: selectionEnd };
}
