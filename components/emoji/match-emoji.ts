import type { EmojiEntry } from "@/lib/protocol/emoji";

const SHOWN_MAX = 8;

/** The emoji that a name's beginning asks for: names that begin so, then words that do, then names that hold it. */
export function matchEmoji(all: readonly EmojiEntry[], query: string): EmojiEntry[] {
  const ranked = all.flatMap((entry) => {
    const rank = rankOf(entry, query);
    return rank === null ? [] : [{ entry, rank }];
  });
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, SHOWN_MAX)
    .map(({ entry }) => entry);
}

function rankOf({ names, tags }: EmojiEntry, query: string): number | null {
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (tags.some((tag) => tag.toLowerCase().startsWith(query))) return 2;
  return names.some((name) => name.includes(query)) ? 3 : null;
}
