const LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

/**
 * The inside of a character class: punctuation as Chinese, Japanese and Korean are set with.
 *
 * Curly quotes, dashes and dots are those of English too; where words stand without spaces, nothing else tells.
 */
export const CJK_PUNCTUATION = String.raw`\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—·`;

/** The inside of a character class: what stands next to its neighbours without a space. */
export const CJK = LETTERS + CJK_PUNCTUATION;
