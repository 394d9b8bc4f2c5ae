import { CJK, CJK_PUNCTUATION } from "./cjk";

// `~` opens strikethrough, also inside of bold; it is no punctuation to the others.
const WORD = String.raw`(?:[^\s\p{P}\p{S}]|[${CJK_PUNCTUATION}~])`;
const MARK = String.raw`(?:(?![${CJK_PUNCTUATION}~])[\p{P}\p{S}])`;

/**
 * How bold, italic and struck out text begins and ends, where the parser's own rules count on spaces around words.
 *
 * By those, `**重点：**请看` is no emphasis: a mark after punctuation would need a space behind it. Here a neighbour from
 * a script without spaces is as good as one. The groups are those the parser asks for: 1, 2 end; 3, 4 begin; 5, 6 do both.
 */
export const cjkEmphasis = {
  punctuation: new RegExp(String.raw`^((?![*_])[\s\p{P}\p{S}${CJK}])`, "u"),
  emStrongLDelim: new RegExp(String.raw`^(?:\*+(?:((?!\*)${MARK})|([^\s*]))?)|^_+(?:((?!_)${MARK})|([^\s_]))?`, "u"),
  emStrongRDelimAst: new RegExp(
    String.raw`^[^_*]*?__[^_*]*?\*[^_*]*?(?=__)|[^*]+(?=[^*])|` + endings(String.raw`\*`, String.raw`\*+`),
    "gu",
  ),
  // Two of them: one alone is `1~3 天` in Chinese.
  delLDelim: new RegExp(String.raw`^~~(?:((?!~)${MARK})|[^\s~])`, "u"),
  delRDelim: new RegExp(String.raw`^[^~]+(?=[^~])|` + endings("~", "~~"), "gu"),
};

function endings(mark: string, run: string): string {
  const word = mark === "~" ? `(?!~)${WORD}` : WORD;
  return [
    String.raw`(?!${mark})${MARK}(${run})(?=\s|$)`,
    String.raw`${word}(${run})(?!${mark})(?=[\s]|${MARK}|$)`,
    String.raw`(?!${mark})(?:\s|${MARK}(?!${run}[${CJK}]))(${run})(?=${word})`,
    String.raw`\s(${run})(?!${mark})(?=${MARK})`,
    String.raw`(?!${mark})${MARK}(${run})(?!${mark})(?=${MARK}|[${CJK}])`,
    String.raw`${word}(${run})(?=${word})`,
  ].join("|");
}
