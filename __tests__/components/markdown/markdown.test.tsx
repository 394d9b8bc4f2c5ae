import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Markdown } from "@/components/markdown/markdown";
import { renderIn } from "../support/render-in";

function show(text: string): HTMLElement {
  return renderIn("en", <Markdown text={text} />).container;
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
    // A break of the line is an element.
    expect(container.textContent).toBe(html.replaceAll("\n", ""));
  });

  it.each([
    "<script>alert(1)</script> and **bold**",
    "<!-- hidden --> **bold**",
    "<div>\n**bold**\n</div>",
    "[1]: **bold**",
  ])("[MSG12] reads what stands beside HTML and numbers as Markdown: %s", (text) => {
    expect(show(text).querySelector("strong")).toHaveTextContent("bold");
  });

  it("shows an address under a number, as a link", () => {
    show("[1]: https://a.example/b");
    expect(screen.getByText(/^\[1\]:/)).toBeVisible();
    expect(screen.getByRole("link", { name: "https://a.example/b" })).toBeVisible();
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
    ["[site](https://a.example/b?c=1&d=2)", "site (a.example)", "https://a.example/b?c=1&d=2"],
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
    expect(screen.getByRole("link", { name: "a cat (a.example)" })).toHaveAttribute(
      "href",
      "https://a.example/cat.png",
    );
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

  it("leads to a channel of this workspace without leaving the page", () => {
    show("[see](http://localhost/channels/7?message=3)");
    const link = screen.getByRole("link", { name: "see" });
    expect(link).toHaveAttribute("href", "/channels/7?message=3");
    expect(link).not.toHaveAttribute("target");
  });

  it("reads each block in the direction of its own script", () => {
    const container = show("hello\n\nمرحبا بالعالم\n\n> שלום\n\n- مرحبا");
    for (const block of container.querySelectorAll("p, blockquote, ul")) {
      if (!block.parentElement?.closest("li, blockquote")) expect(block).toHaveAttribute("dir", "auto");
    }
    // What has a direction of its own does not count for that of the list or the quote it is in.
    for (const inner of container.querySelectorAll("li p, blockquote p")) expect(inner).not.toHaveAttribute("dir");
  });

  it("colours code of a language it knows, and changes nothing of its text", async () => {
    const code = "const a = 'x'; // why";
    const container = show(`\`\`\`js\n${code}\n\`\`\``);
    expect(container.querySelector("pre")?.textContent).toBe(code);
    expect(await screen.findByText("const")).toHaveClass("text-code-keyword");
    expect(screen.getByText("// why")).toHaveClass("text-code-comment");
    expect(container.querySelector("pre")?.textContent).toBe(code);
  });

  it("leaves code of no language and of one nobody knows as it is", async () => {
    show("```js\nlet known\n```");
    await screen.findByText("let");
    const container = show("```\nlet plain\n```\n\n```klingon\nlet unknown\n```");
    expect(container.querySelectorAll("code span")).toHaveLength(0);
  });

  it("copies a block of code, and says so in place", async () => {
    const user = userEvent.setup();
    show("```\nnpm start\n```");
    await user.click(screen.getByRole("button", { name: "Copy code" }));
    expect(await navigator.clipboard.readText()).toBe("npm start");
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
  });

  it("shows an emoji for its name, but not in code and not for a name there is not", async () => {
    const container = show("well done :tada: a:b: :nope: :+1: `:tada:`");
    expect(await screen.findByTitle(":tada:")).toHaveTextContent("🎉");
    expect(container.textContent).toBe("well done 🎉 a:b: :nope: 👍 :tada:");
  });

  it.each([
    ["🎉", true],
    ["👨‍👩‍👧 👍🏽 🇨🇳", true],
    [":tada:", true],
    ["🎉🎉🎉🎉", false],
    ["🎉 yes", false],
    ["123", false],
  ])("shows %s larger: %s", async (text, isLarge) => {
    show(":tada:");
    await screen.findByText("🎉");
    const { firstElementChild } = show(text);
    if (isLarge) expect(firstElementChild).toHaveClass("text-3xl");
    else expect(firstElementChild).not.toHaveClass("text-3xl");
  });
});
