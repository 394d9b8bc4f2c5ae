import shortcodes from "emojibase-data/en/shortcodes/github.json";

/** Every emoji by the names that are typed between colons. */
export const emojiByName: ReadonlyMap<string, string> = new Map(
  Object.entries(shortcodes as Record<string, string | string[]>).flatMap(([hexcode, names]) =>
    [names].flat().map((name) => [name, toEmoji(hexcode)] as const),
  ),
);

function toEmoji(hexcode: string): string {
  const emoji = String.fromCodePoint(...hexcode.split("-").map((point) => parseInt(point, 16)));
  // Some are drawn as text unless they are told not to be.
  return /^\P{Emoji_Presentation}$/u.test(emoji) ? `${emoji}\ufe0f` : emoji;
}
