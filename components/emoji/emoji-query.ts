// After a word or a digit it is a time, an address or a colon of the sentence.
const QUERY = /(?<![a-z0-9:/]):([a-z0-9_+-]{2,40})$/i;

/** The beginning of an emoji's name before the caret, `:smi`; null when there is none. */
export function emojiQuery(beforeCaret: string): string | null {
  return QUERY.exec(beforeCaret.slice(-64))?.[1]?.toLowerCase() ?? null;
}
