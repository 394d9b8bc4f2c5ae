import type { EmojiData, SkinTone } from "frimousse";
import { useTranslations } from "next-intl";
import { loadEmoji } from "@/lib/client/emoji/load-emoji";
import type { Locale } from "@/lib/protocol/users";
import { drawnEmoji } from "./drawn-emoji";

/** By the numbers that Unicode's groups have. */
const CATEGORIES = {
  0: "smileys",
  1: "people",
  3: "nature",
  4: "food",
  5: "travel",
  6: "activities",
  7: "objects",
  8: "symbols",
  9: "flags",
} as const;
const TONES = ["light", "medium-light", "medium", "medium-dark", "dark"] as const;

/** Loads the emoji as the picker's library wants them: those that this machine draws, in the person's words. */
export function usePickerData(locale: Locale): () => Promise<EmojiData> {
  const t = useTranslations("emoji");
  return async () => {
    const entries = drawnEmoji(await loadEmoji(locale));
    return {
      locale,
      emojis: entries.map(({ skins, names: _names, isFlag: _isFlag, ...entry }) => ({
        ...entry,
        ...(skins && { skins: byTone(skins) }),
      })),
      categories: Object.entries(CATEGORIES).map(([index, name]) => ({ index: Number(index), label: t(name) })),
      skinTones: byTone(TONES.map((tone) => t(tone))),
    };
  };
}

function byTone(values: readonly string[]): Record<Exclude<SkinTone, "none">, string> {
  const [light = "", mediumLight = "", medium = "", mediumDark = "", dark = ""] = values;
  return { light, "medium-light": mediumLight, medium, "medium-dark": mediumDark, dark };
}
