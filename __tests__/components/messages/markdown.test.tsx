import { render, screen } from "@testing-library/react";
import { Markdown } from "@/components/messages/markdown";

function show(text: string): HTMLElement {
  return render(<Markdown text={text} />).container;
}

describe("Markdown of a message", () => {
  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["an image with a handler", "<img src=x onerror=alert(1)>"],
    ["an inline frame", "text <iframe src='https://evil.example'></iframe> text"],
    ["a link with a handler", '<a href="https://a.example" onclick="alert(1)">x</a>'],
    ["a block", "<div onmouseover=alert(1)>\nx\n</div>"],
    ["a style", "<style>* { display: none }</style>"],
    ["a comment", "<!-- hidden -->"],
  ])("[MSG12] shows %s as the text it is", (_, html) => {
    const container = show(html);
    expect(container.querySelector("script, img, iframe, a[onclick], style, [onmouseover]")).toBeNull();
    expect(container.textContent).toBe(html);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](/profile)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
  ])("makes no link of %s", (text) => {
    show(text);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it.each([
    ["[site](https://a.example/b?c=1&d=2)", "site", "https://a.example/b?c=1&d=2"],
    ["see https://a.example/b for more", "https://a.example/b", "https://a.example/b"],
    ["<mailto:li@a.example>", "mailto:li@a.example", "mailto:li@a.example"],
  ])("opens %s elsewhere, without telling where from", (text, name, href) => {
    show(text);
    const link = screen.getByRole("link", { name });
    expect(link).toHaveAttribute("href", href);
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("fetches no picture from elsewhere, but links to it", () => {
    const container = show("![a cat](https://a.example/cat.png)");
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByRole("link", { name: "a cat" })).toHaveAttribute("href", "https://a.example/cat.png");
  });

  it("breaks lines where they were broken", () => {
    expect(show("one\ntwo\nthree").querySelectorAll("br")).toHaveLength(2);
  });

  it("shows entities and angle brackets as they were typed", () => {
    expect(show("a &amp; b < c `x<y`").textContent).toBe("a &amp; b < c x<y");
  });

  it("emphasises Chinese without italics, and Latin with them", () => {
    expect(show("*重要*").querySelector("em")).toHaveClass("not-italic");
    expect(show("*important*").querySelector("em")).toHaveClass("italic");
  });

  it("shows code, lists, quotes and tables as what they are", () => {
    const container = show("```\nconst a = 1 < 2;\n```\n\n- one\n- two\n\n> said\n\n|a|b|\n|-|-|\n|1|2|");
    expect(container.querySelector("pre")?.textContent).toBe("const a = 1 < 2;");
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["one", "two"]);
    expect(screen.getByRole("blockquote").textContent).toBe("said");
    expect(screen.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["1", "2"]);
  });

  it("makes no headings of the page", () => {
    show("# Loud\n\n###### Quiet");
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("shows as it is what is nested too deep to be read", () => {
    const text = ">".repeat(10_000);
    expect(show(text).textContent).toBe(text);
  });
});
