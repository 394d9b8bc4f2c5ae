import fc from "fast-check";
import { TEXT_FORMATS, type TextFormat } from "@/components/messages/format-keys";
import { formatText } from "@/components/messages/format-text";
import type { TextSelection } from "@/components/messages/text-selection";

/** A text with its selection between bars, `a|b|c`; a caret is one bar. */
function parse(marked: string): TextSelection {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|");
  const text = marked.replaceAll("|", "");
  return { text, start, end: end === start ? start : end - 1 };
}

function show({ text, start, end }: TextSelection): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

const cases: [TextFormat, string, string][] = [
  ["bold", "a |b| c", "a **|b|** c"],
  ["bold", "a **|b|** c", "a |b| c"],
  ["bold", "a |**b**| c", "a |b| c"],
  ["bold", "这是|重点|。", "这是**|重点|**。"],
  ["bold", "a| b |c", "a **|b|** c"],
  ["bold", "a |", "a **|**"],
  ["bold", "a **|**", "a |"],
  ["bold", "a **b|**", "a **b**|"],
  ["bold", "|*a*|", "**|*a*|**"],
  ["bold", "*|a|*", "***|a|***"],
  ["bold", "***|a|***", "*|a|*"],
  ["bold", "|- one\n- two\n\nthree|", "|- **one**\n- **two**\n\n**three**|"],
  ["bold", "|- **one**\n- **two**|", "|- one\n- two|"],
  ["bold", "|- **one**\n- two|", "|- **one**\n- **two**|"],
  ["italic", "|a|", "*|a|*"],
  ["italic", "*|a|*", "|a|"],
  ["italic", "**|a|**", "***|a|***"],
  ["italic", "***|a|***", "**|a|**"],
  ["strike", "|a|", "~~|a|~~"],
  ["strike", "~~|a|~~", "|a|"],
  ["code", "run |npm| now", "run `|npm|` now"],
  ["code", "run `|npm|` now", "run |npm| now"],
  ["code", "|a`b|", "`` |a`b| ``"],
  ["code", "|a\nb|", "```\n|a\nb|\n```"],
  ["code", "see |a\nb| end", "see \n```\n|a\nb|\n```\n end"],
  ["code", "```\n|a\nb|\n```", "|a\nb|"],
  ["code", "|```js\na\nb\n```|", "|a\nb|"],
  ["code", "|a\n```\nb|", "````\n|a\n```\nb|\n````"],
  ["link", "see |this| now", "see [this](|https://|) now"],
  ["link", "|https://a.example|", "[|](https://a.example)"],
  ["link", "|", "[|](https://)"],
  ["link", "|[this](https://a.example)|", "|this|"],
  ["list", "one|", "- one|"],
  ["list", "- one|", "one|"],
  ["list", "|", "- |"],
  ["list", "o|ne\n\ntw|o", "|- one\n\n- two|"],
  ["list", "|- one\n- two|", "|one\ntwo|"],
  ["list", "|one\n|two", "- |one\n|two"],
  ["quote", "one|", "> one|"],
  ["quote", "|> one\n> two|", "|one\ntwo|"],
];

describe("formatting a text", () => {
  it.each(cases)("%s makes of %j %j", (format, before, after) => {
    expect(show(formatText(parse(before), format))).toBe(after);
  });

  it("never loses what was written, and selects within the text", () => {
    const format = fc.constantFrom(...TEXT_FORMATS);
    const written = fc.array(fc.constantFrom("a", "字", "🎉", " ", "\n", "*", "~", "`", "- ", "> ", "[x](y)"));
    fc.assert(
      fc.property(format, written, fc.nat(), fc.nat(), (name, pieces, one, other) => {
        const text = pieces.join("");
        const places = [one, other].map((at) => pieces.slice(0, at % (pieces.length + 1)).join("").length);
        const [start = 0, end = 0] = places.sort((a, b) => a - b);
        const result = formatText({ text, start, end }, name);
        expect(letters(result.text)).toBe(letters(text));
        expect(result.start).toBeGreaterThanOrEqual(0);
        expect(result.end).toBeGreaterThanOrEqual(result.start);
        expect(result.end).toBeLessThanOrEqual(result.text.length);
      }),
    );
  });
});

/** What is no mark: marks come and go, and an address with its link. */
function letters(text: string): string {
  return text.replace(/\]\([^)]*\)|https:\/\//g, "").replace(/[^a字🎉x]/gu, "");
}
