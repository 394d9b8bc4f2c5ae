import fc from "fast-check";
import { marked } from "marked";
import { messageBody } from "@/scripts/replay/message-body";

const shown = (text: string) => marked.parseInline(messageBody({ text, isAction: true })) as string;

describe("messageBody", () => {
  it("sends what was said as it stands", () => {
    const text = " *no* _change_ <b> `x` ";
    expect(messageBody({ text, isAction: false })).toBe(text);
  });

  it("puts what was done into italics", () => {
    expect(messageBody({ text: " waves ", isAction: true })).toBe("_waves_");
  });

  it("shows the signs of an action and not what Markdown makes of them", () => {
    expect(shown("sets *mode* +o_o `x` ~~y~~ [a](b) <i> &amp; \\ end_")).toBe(
      "<em>sets *mode* +o_o `x` ~~y~~ [a](b) &lt;i&gt; &amp;amp; \\ end_</em>",
    );
  });

  it("leaves an address one can follow", () => {
    expect(shown("reads http://a.example/x_y_z?q=*")).toContain('href="http://a.example/x_y_z?q=');
  });

  it("shows the text of any action", () => {
    const signs = fc.string({
      unit: fc.constantFrom(..."ab1 .!-+#()[]{}<>&;:/\\`*_~|'\"=@"),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(signs, (text) => {
        fc.pre(text.trim() !== "" && !/[:@.]/.test(text));
        const plain = shown(text)
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, "&");
        expect(plain).toBe(`<em>${text.trim()}</em>`);
      }),
    );
  });
});
