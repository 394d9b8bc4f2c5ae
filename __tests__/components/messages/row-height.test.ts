import { guessHeight } from "@/components/messages/row-height";
import { makeMessageRows } from "@/components/messages/message-rows";
import { ModelChannel } from "@/__tests__/support/model-channel";

const LINE_PX = 22.5;

/** How many lines a text is guessed to have in a column as wide as this. */
function linesOf(body: string, widthPx: number): number {
  const channel = new ModelChannel();
  channel.create(body);
  const messages = channel.stretch(1).map((message) => ({ ...message, delivery: { state: "sent" as const } }));
  const row = makeMessageRows()({ messages, firstUnreadSeq: null, hasMoreAfter: false }).at(-1)!;
  const oneLine = makeOneLine();
  return Math.round((guessHeight(row, widthPx) - oneLine) / LINE_PX) + 1;
}

function makeOneLine(): number {
  const channel = new ModelChannel();
  channel.create("x");
  const messages = channel.stretch(1).map((message) => ({ ...message, delivery: { state: "sent" as const } }));
  return guessHeight(makeMessageRows()({ messages, firstUnreadSeq: null, hasMoreAfter: false }).at(-1)!, 1000);
}

it.each([
  ["a word", "hello", 1],
  ["Latin letters, narrow as they may be", "e".repeat(200), 2],
  ["Chinese, each sign as wide as it is high", "好".repeat(100), 2],
  ["lines that were broken by hand", "a\nb\nc", 3],
  ["empty lines, which Markdown does not show", "a\n\n\nb", 2],
  ["a link without its address", `[here](https://example.com/${"long/".repeat(200)})`, 1],
  ["what is folded", "a\n".repeat(100), 24],
])("guesses the lines of %s", (_, body, lines) => {
  expect(linesOf(body, 1000)).toBe(lines);
});

it("is not stopped by a window that has no room at all", () => {
  expect(linesOf("hello", 0)).toBe(linesOf("hello", 14));
});
