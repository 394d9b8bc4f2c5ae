/** A channel or a person that one can jump to. */
export interface Place {
  /** `channel:3`, `person:5` */
  key: string;
  kind: "channel" | "person";
  /** The name as it is shown, which is what people search by. */
  name: string;
  /** What else it is found by: a channel's topic, a person's username. */
  also: string;
  /** A channel one is in; of a person always so. */
  isJoined: boolean;
  unreadCount: number;
  /** How many places were opened since this one; null for none that is remembered. */
  recency: number | null;
}

/** Where in a name a text in pinyin stands for a part of it, counted in characters; null where it does not. */
export type FindPinyin = (name: string, text: string) => number | null;

/** Later than anything that is remembered, and a number that can be subtracted from itself. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** More of them nobody reads, and every one of them is drawn at each key. */
const MAX_PLACES = 50;

/**
 * The places a text leads to, the best first; for no text, where one was last and what there is to read.
 *
 * A name that begins with the text comes before one that holds it, that before its pinyin, and topics and usernames come
 * last. Among equals recent ones come first, then unread, then joined ones.
 *
 * @param query `#` in front leaves only channels, `@` only people
 */
export function rankPlaces<P extends Place>(places: readonly P[], query: string, findPinyin: FindPinyin | null): P[] {
  const { text, kind } = parse(query);
  const ranked = places
    .filter((place) => kind === null || place.kind === kind)
    // Everybody there is would be no answer to no question.
    .filter((place) => text !== "" || kind !== null || place.kind === "channel" || place.recency !== null)
    .map((place) => ({ place, rank: rankOf(place, text, findPinyin) }))
    .filter(({ rank }) => rank !== null);
  return ranked
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byUse(a.place, b.place))
    .slice(0, MAX_PLACES)
    .map(({ place }) => place);
}

function parse(query: string): { text: string; kind: Place["kind"] | null } {
  const text = query.trim().toLowerCase();
  if (text.startsWith("#")) return { text: text.slice(1).trim(), kind: "channel" };
  if (text.startsWith("@")) return { text: text.slice(1).trim(), kind: "person" };
  return { text, kind: null };
}

function rankOf({ name, also }: Place, text: string, findPinyin: FindPinyin | null): number | null {
  if (text === "") return 0;
  const shown = name.toLowerCase();
  const at = shown.indexOf(text);
  if (shown === text) return 0;
  if (at === 0) return 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(shown[at - 1] ?? "") ? 3 : 2;
  const pinyinAt = findPinyin?.(name, text) ?? null;
  if (pinyinAt !== null) return pinyinAt === 0 ? 4 : 5;
  const alsoAt = also.toLowerCase().indexOf(text);
  if (alsoAt < 0) return null;
  return alsoAt === 0 ? 6 : 7;
}

function byUse(a: Place, b: Place): number {
  return (
    (a.recency ?? NEVER) - (b.recency ?? NEVER) ||
    Number(b.unreadCount > 0) - Number(a.unreadCount > 0) ||
    Number(b.isJoined) - Number(a.isJoined)
  );
}
