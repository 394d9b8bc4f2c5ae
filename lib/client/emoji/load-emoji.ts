import type { EmojiEntry } from "@/lib/protocol/emoji";
import type { Locale } from "@/lib/protocol/users";

const loading = new Map<Locale, Promise<EmojiEntry[]>>();

/** All emoji as a language calls them; fetched once for the page, and again where that failed. */
export function loadEmoji(locale: Locale): Promise<EmojiEntry[]> {
  const known = loading.get(locale);
  if (known) return known;
  const started = fetchEmoji(locale);
  loading.set(locale, started);
  started.catch(() => loading.delete(locale));
  return started;
}

async function fetchEmoji(locale: Locale): Promise<EmojiEntry[]> {
  const response = await fetch(`/emoji/${locale}`);
  if (!response.ok) throw new Error(`no emoji: ${response.status}`);
  return (await response.json()) as EmojiEntry[];
}
