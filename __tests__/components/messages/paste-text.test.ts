import { pasteText } from "@/components/messages/paste-text";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";

const over = (selected: string, pasted: string) =>
  pasteText({ text: `a ${selected} b`, start: 2, end: 2 + selected.length }, pasted);

describe("pasting", () => {
  it("makes a link of words that an address is pasted over", () => {
    expect(over("these words", " https://a.example/b_(c) ")).toEqual({
      kind: "edit",
      edit: { text: "a [these words](https://a.example/b_%28c%29) b", start: 44, end: 44 },
    });
  });

  it.each([
    ["", "https://a.example"],
    ["words", "other words"],
    ["words", "https://a.example and more"],
    ["https://old.example", "https://new.example"],
    ["two\nlines", "https://a.example"],
    ["[a](https://b.example)", "https://a.example"],
    ["words", "javascript:alert(1)"],
  ])("over %j leaves %j as it is", (selected, pasted) => {
    expect(over(selected, pasted)).toEqual({ kind: "asItIs" });
  });

  it("[MSG1] takes what is somewhat too long, to be shortened, and refuses what is far too long", () => {
    expect(over("", "字".repeat(MESSAGE_MAX_CHARS + 2_000))).toEqual({ kind: "asItIs" });
    expect(over("", "字".repeat(10 * MESSAGE_MAX_CHARS))).toEqual({ kind: "tooLong" });
  });
});
