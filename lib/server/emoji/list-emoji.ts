import english from "emojibase-data/en/data.json";
import shortcodes from "emojibase-data/en/shortcodes/github.json";
import chinese from "emojibase-data/zh/data.json";
import type { EmojiEntry } from "@/lib/protocol/emoji";
import type { Locale } from "@/lib/protocol/users";

/** Skin tones and hair: parts of emoji, none by themselves. */
const COMPONENTS = 2;
const FLAGS = 9;

type Emoji = (typeof english)[number];

const DATA: Record<Locale, Emoji[]> = { "zh-CN": chinese, en: english };
const NAMES = shortcodes as Record<string, string | string[]>;

/** All emoji, called as that language calls them, found by the words of both. */
export function listEmoji(locale: Locale): EmojiEntry[] {
  const others = new Map(DATA[locale === "en" ? "zh-CN" : "en"].map((emoji) => [emoji.hexcode, emoji]));
  return DATA[locale]
    .filter(({ group }) => group !== undefined && group !== COMPONENTS)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map((emoji) => toEntry(emoji, others.get(emoji.hexcode)));
}

function toEntry(emoji: Emoji, other: Emoji | undefined): EmojiEntry {
  const names = [NAMES[emoji.hexcode] ?? []].flat();
  const words = [...(emoji.tags ?? []), other?.label ?? "", ...(other?.tags ?? []), ...names];
  const skins = emoji.skins?.filter(({ tone }) => typeof tone === "number").map((skin) => skin.emoji) ?? [];
  return {
    emoji: emoji.emoji,
    label: emoji.label,
    tags: [...new Set(words.filter((word) => word !== "" && word !== emoji.label))],
    names,
    category: emoji.group ?? 0,
    version: emoji.version,
    ...(emoji.group === FLAGS && { isFlag: true }),
    ...(skins.length > 0 && { skins }),
  };
}
