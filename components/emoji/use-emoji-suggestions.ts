import { useLocale } from "next-intl";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { loadEmoji } from "@/lib/client/emoji/load-emoji";
import type { EmojiEntry } from "@/lib/protocol/emoji";
import type { Locale } from "@/lib/protocol/users";
import { matchEmoji } from "./match-emoji";

export interface EmojiSuggestions {
  entries: readonly EmojiEntry[];
  active: number;
  /** Whether the key was for the suggestions. */
  onKey: (event: KeyboardEvent, onPick: (emoji: string) => void) => boolean;
}

/** What an emoji's name that was begun may become; the emoji are loaded when the first name is begun. */
export function useEmojiSuggestions(query: string | null): EmojiSuggestions {
  const locale = useLocale() as Locale;
  const [all, setAll] = useState<readonly EmojiEntry[]>([]);
  const [chosen, setChosen] = useState({ query, active: 0 });
  const [closedQuery, setClosedQuery] = useState<string | null>(null);
  const isWanted = query !== null;

  useEffect(() => {
    // Without the list one writes on as before.
    if (isWanted) loadEmoji(locale).then(setAll, () => undefined);
  }, [isWanted, locale]);

  const entries = useMemo(
    () => (query === null || query === closedQuery ? [] : matchEmoji(all, query)),
    [all, query, closedQuery],
  );
  const active = chosen.query === query ? chosen.active : 0;

  function onKey(event: KeyboardEvent, onPick: (emoji: string) => void): boolean {
    const entry = entries[active];
    if (!entry || event.shiftKey) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setChosen({ query, active: (active + move + entries.length) % entries.length });
    else if (event.key === "Enter" || event.key === "Tab") onPick(entry.emoji);
    else if (event.key === "Escape") setClosedQuery(query);
    else return false;
    return true;
  }

  return { entries, active, onKey };
}
