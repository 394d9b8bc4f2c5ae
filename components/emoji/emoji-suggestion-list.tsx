"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { EmojiEntry } from "@/lib/protocol/emoji";

interface EmojiSuggestionListProps {
  id: string;
  entries: readonly EmojiEntry[];
  active: number;
  onPick: (emoji: string) => void;
}

/** The emoji that a begun name may become, above the text that it is typed in. */
export function EmojiSuggestionList({ id, entries, active, onPick }: EmojiSuggestionListProps) {
  const t = useTranslations("emoji");
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t("suggestions")}
      className="absolute bottom-full left-2 z-20 mb-1 w-96 max-w-[calc(100%-1rem)] animate-appear rounded-md border border-line bg-raised p-1 shadow-raised"
    >
      {entries.map((entry, index) => (
        <li
          key={entry.emoji}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            // The focus stays in the text.
            event.preventDefault();
            onPick(entry.emoji);
          }}
          className={clsx(
            "flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-sm pointer-coarse:min-h-10",
            index === active ? "bg-press" : "hover:bg-hover",
          )}
        >
          <span aria-hidden className="w-6 shrink-0 text-lg">
            {entry.emoji}
          </span>
          <span className="truncate">{entry.label}</span>
          {entry.names[0] && <span className="ms-auto truncate text-xs text-ink-3">:{entry.names[0]}:</span>}
        </li>
      ))}
    </ul>
  );
}
