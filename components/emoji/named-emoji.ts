// Not within words: `a:b:` and times are no names.
const NAME = /(?<![a-z0-9]):([a-z0-9_+-]{1,40}):/i;
const NAMES = new RegExp(NAME, "gi");

/** Whether a text may have an emoji's name between colons. */
export function mayNameEmoji(text: string): boolean {
  return NAME.test(text);
}

/** A text in pieces: what is an emoji's name, as that emoji, and what is between. */
export function splitAtNames(text: string, byName: ReadonlyMap<string, string>): { text: string; name?: string }[] {
  const pieces: { text: string; name?: string }[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = "", index } of text.matchAll(NAMES)) {
    const emoji = byName.get(name.toLowerCase());
    if (!emoji) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: emoji, name });
    end = index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
