"use client";

import { memo, type RefObject } from "react";
import { EmojiButton } from "@/components/emoji/emoji-button";
import { applyEdit } from "./apply-edit";
import { formatText } from "./format-text";
import { FormatToolbar } from "./format-toolbar";
import { insertText } from "./insert-text";
import { selectionOf } from "./text-selection";

interface WritingToolsProps {
  area: RefObject<HTMLTextAreaElement | null>;
}

/** Formats and emoji for a text area. It takes the text from there when it needs it, and is not drawn again for each key. */
export const WritingTools = memo(function WritingTools({ area }: WritingToolsProps) {
  function insert(emoji: string) {
    if (area.current) applyEdit(area.current, insertText(selectionOf(area.current), emoji));
  }

  return (
    <FormatToolbar
      onFormat={(format) => area.current && applyEdit(area.current, formatText(selectionOf(area.current), format))}
    >
      {(stop) => <EmojiButton stop={stop} onPick={insert} onClosed={() => area.current?.focus()} />}
    </FormatToolbar>
  );
});
