const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** One or two characters that stand for a name: 张三 → 张, Emma Fischer → EF, zoe → Z. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const first = firstLetter(words[0] ?? name);
  if (CJK.test(first) || words.length < 2) return first.toLocaleUpperCase();
  return (first + firstLetter(words[1] ?? "")).toLocaleUpperCase();
}

// A letter or a number where there is one: nicks like "|QuaD-" start with what says nothing.
function firstLetter(word: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(word)?.[0];
  return letter ?? [...word][0] ?? "?";
}
