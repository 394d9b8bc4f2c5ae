"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type ClipboardEvent, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { emojiQuery } from "@/components/emoji/emoji-query";
import { EmojiSuggestionList } from "@/components/emoji/emoji-suggestion-list";
import { useEmojiQuery } from "@/components/emoji/use-emoji-query";
import { useEmojiSuggestions } from "@/components/emoji/use-emoji-suggestions";
import { useIsMac } from "@/components/shortcuts/use-is-mac";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import { applyEdit } from "./apply-edit";
import { continueList } from "./continue-list";
import { formatOfKey } from "./format-of-key";
import { formatText } from "./format-text";
import { insertText } from "./insert-text";
import { pasteText } from "./paste-text";
import { selectionOf } from "./text-selection";
import { useFocusOn } from "./use-focus-on";
import { useWrittenText } from "./use-written-text";
import { writingKey } from "./writing-key";
import { WritingTools } from "./writing-tools";

interface WritingAreaProps extends Pick<
  ComponentProps<"textarea">,
  "aria-label" | "aria-invalid" | "placeholder" | "enterKeyHint"
> {
  value: string;
  /** Whose text it is. */
  textKey: string | number;
  /** Gets what was written, once it was painted. */
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
  textKey,
  onChange,
  onSubmit,
  onCancel,
  onPrevious,
  focusKey = null,
  children,
  ...attributes
}: WritingAreaProps) {
  const t = useTranslations("writing");
  const isMac = useIsMac();
  const [isPasteRefused, setPasteRefused] = useState(false);
  const { query, look, listeners: queryListeners } = useEmojiQuery();
  const listId = useId();
  const suggestions = useEmojiSuggestions(query);
  const isSuggesting = suggestions.entries.length > 0;
  const { area, listeners, tellInFull } = useWrittenText({
    value,
    textKey,
    onChange(text) {
      setPasteRefused(false);
      onChange(text);
    },
    onLook: look,
  });
  useFocusOn(area, focusKey);

  /** In the place of the name that was begun. */
  function complete(emoji: string) {
    if (!area.current) return;
    const { text, start } = selectionOf(area.current);
    const begun = emojiQuery(text.slice(0, start));
    if (begun === null) return;
    applyEdit(area.current, insertText({ text, start: start - begun.length - 1, end: start }, `${emoji} `));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { key, keyCode, shiftKey, altKey, nativeEvent, currentTarget } = event;
    const meaning = writingKey({ key, keyCode, shiftKey, altKey, isComposing: nativeEvent.isComposing });
    if (meaning === "composing") return;
    if (suggestions.onKey(event, complete)) return event.preventDefault();
    const asked = formatOfKey(nativeEvent, isMac);
    const continued = meaning === "break" ? continueList(selectionOf(currentTarget)) : null;
    if (asked) applyEdit(currentTarget, formatText(selectionOf(currentTarget), asked));
    else if (continued) applyEdit(currentTarget, continued);
    else if (meaning === "submit") onSubmit();
    else if (meaning === "previous" && currentTarget.value === "") onPrevious?.();
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
    <div className="relative" onClickCapture={tellInFull}>
      {isSuggesting && (
        <EmojiSuggestionList id={listId} entries={suggestions.entries} active={suggestions.active} onPick={complete} />
      )}
      <textarea
        {...attributes}
        ref={area}
        rows={1}
        dir="auto"
        // What was here when the page was last looked at is with the drafts, and may have been sent since.
        autoComplete="off"
        {...listeners}
        {...queryListeners}
        onBlur={() => {
          // Which looks for a name once more: there is none where nobody writes.
          listeners.onBlur();
          queryListeners.onBlur();
        }}
        aria-autocomplete="list"
        {...(isSuggesting && {
          "aria-controls": listId,
          "aria-activedescendant": `${listId}-${suggestions.active}`,
        })}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="block field-sizing-content max-h-[calc(8lh+1rem)] min-h-10 w-full resize-none overflow-y-auto bg-transparent px-3 py-2 outline-none placeholder:truncate"
      />
      {isPasteRefused && (
        <p role="alert" className="px-3 pb-2 text-xs text-bad">
          {t("pasteTooLong", { max: MESSAGE_MAX_CHARS })}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 px-2 pb-2">
        <WritingTools area={area} />
        {children}
      </div>
    </div>
  );
}
