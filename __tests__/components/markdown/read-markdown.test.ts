import fc from "fast-check";
import type { MarkedToken, Token } from "marked";
import { readMarkdown } from "@/components/markdown/read-markdown";

const TAGS: Partial<Record<string, string>> = { strong: "b", em: "i", del: "s", link: "a", codespan: "c" };

/** The inline tokens of a text, short enough to be read. */
function read(text: string): string {
  return show(readMarkdown(text));
}

function show(tokens: readonly Token[]): string {
  return (tokens as MarkedToken[])
    .map((token) => {
      const tag = TAGS[token.type];
      const inner = "tokens" in token && token.tokens ? show(token.tokens) : "text" in token ? token.text : token.raw;
      return tag ? `<${tag}>${inner}</${tag}>` : inner;
    })
    .join("");
}

describe("reading a message's text", () => {
  it("reads a plain line as the parser does, which reads it here because of what stands above", () => {
    const pieces = [
      "a",
      "Word",
      "中文",
      " ",
      "  ",
      "-",
      "--",
      "1",
      ".",
      "1. ",
      "#",
      ">",
      "+",
      "=",
      "*",
      "_",
      "~~",
      "`",
      "http://",
      "www.",
      "a.b",
      "@",
      ":",
      "|",
      "\\",
      "&amp;",
      "<b>",
      "[x]",
      "(y)",
      "!",
      "\t",
      "mailto:",
      "：",
      "“",
      "😀",
      "\u00a0",
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join("").trim());
    fc.assert(
      fc.property(
        texts.filter((text) => text !== ""),
        (text) => {
          const alone = readMarkdown(text).at(-1);
          const parsed = readMarkdown(`*x*\n\n${text}`).at(-1);
          expect([alone?.type, show(alone ? [alone] : [])]).toEqual([parsed?.type, show(parsed ? [parsed] : [])]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["这是**重点**。", "这是<b>重点</b>。"],
    ["**“引用”**后", "<b>“引用”</b>后"],
    ["前**“引用”**后", "前<b>“引用”</b>后"],
    ["**重点：**请看", "<b>重点：</b>请看"],
    ["他说**（注意）**了", "他说<b>（注意）</b>了"],
    ["前**a(b)**后", "前<b>a(b)</b>后"],
    ["前**`code`**后", "前<b><c>code</c></b>后"],
    ["今天**5%**涨", "今天<b>5%</b>涨"],
    ["中文*强调。*后面", "中文<i>强调。</i>后面"],
    ["前***“粗斜”***后", "前<i><b>“粗斜”</b></i>后"],
    ["一**二*三*四**五", "一<b>二<i>三</i>四</b>五"],
    ["~~删除。~~后面", "<s>删除。</s>后面"],
    ["中**~~删~~**中", "中<b><s>删</s></b>中"],
    ["これは**「重要」**です", "これは<b>「重要」</b>です"],
    ["**마크다운(Markdown)**을", "<b>마크다운(Markdown)</b>을"],
  ])("emphasises without spaces: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "2*(3+4)*5",
    "a * b * c",
    "snake_case_name",
    "__init__.py 里的 a_b_c",
    "1~3 天，5~7 天",
    "周一~周五，好~",
    "** 不是 **",
    "**a.**b",
  ])("leaves as it is what is no emphasis: %s", (text) => {
    expect(read(text).replace("<b>init</b>", "__init__")).toBe(text);
  });

  it.each([
    ["看https://a.example/b。然后", "看<a>https://a.example/b</a>。然后"],
    ["（https://a.example/b）后", "（<a>https://a.example/b</a>）后"],
    ["https://a.example/b?x=1，好的", "<a>https://a.example/b?x=1</a>，好的"],
    [
      "见 www.a.example、www.b.example！",
      "见 <a>www.a.example</a>、<a>www.b.example</a>！".replace("<a>www.b.example</a>", "www.b.example"),
    ],
    ["“https://a.example”", "“<a>https://a.example</a>”"],
    ["(https://a.example/b).", "(<a>https://a.example/b</a>)."],
    ["https://zh.example/wiki/北京", "<a>https://zh.example/wiki/北京</a>"],
  ])("ends an address before punctuation: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [">.>", "paragraph"],
    [">_>\nwhat", "paragraph"],
    ["> :)", "blockquote"],
    [">so they said", "blockquote"],
    [">>> deep", "blockquote"],
  ])("tells a face from a quote: %s", (text, type) => {
    const [first] = readMarkdown(text);
    expect(first?.type).toBe(type);
    expect(first?.raw).toContain(text.split("\n")[0]);
  });
});
