import { cleanup } from "@testing-library/react";
import fc from "fast-check";
import { Markdown } from "@/components/markdown/markdown";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import { renderIn } from "../support/render-in";

const ALLOWED =
  "div p span strong em del code pre blockquote ul ol li input table thead tbody tr th td a bdi br hr button svg path rect";
const allowed = new Set(ALLOWED.split(" "));

const PIECES =
  "**|*|_|__|~~|`|```|```js\n|> |- |1. |- [ ] |# |---|===|\n|\n\n|    |[|](|]|)|![|<|>|https://|javascript:|data:|www.a.example|@a.example|:tada:|:|\\|&amp;|<script>|<img src=x onerror=1>|<!--|a|字|。|“|🎉|‮|\u0000|[x]: y\n";
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."|".concat(PIECES).split("|"), "|", "|-|-|\n") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

function check(text: string): void {
  const { container } = renderIn("en", <Markdown text={text} />);
  for (const element of container.querySelectorAll("*")) {
    expect(allowed).toContain(element.tagName.toLowerCase());
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^src/);
    const href = element.getAttribute("href");
    if (href !== null) expect(href).toMatch(/^(https?:|mailto:|\/channels\/\d+)/);
  }
  cleanup();
}

describe("any text whatever", () => {
  it("shows as elements of ours, with links to the web and to mailboxes alone", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => check(pieces.join(""))),
      { numRuns: 400 },
    );
  });

  it.each([
    ">",
    "> ",
    "- ",
    "1. ",
    "- > ",
    "*a ",
    "**a",
    "*a**b***c ",
    "**~~_*a",
    "[",
    "[a](",
    "![[]()",
    "`",
    "<",
    "<a ",
    "|a",
    "|a|b|\n|-|-|\n",
    ":a",
    ":+",
    "www.a.",
    "a@",
    "\n",
    "🎉",
  ])("[MSG1] takes a bounded time for 10 000 characters of %j", (unit) => {
    const text = unit.repeat(MESSAGE_MAX_CHARS).slice(0, MESSAGE_MAX_CHARS);
    const startedAt = process.cpuUsage();
    check(text);
    // Microseconds of its own, whatever else the machine does. Many times what it takes in a browser; what grows with the square of the length takes minutes.
    expect(process.cpuUsage(startedAt).user).toBeLessThan(10_000_000);
  });
});
