import { continueList } from "@/components/messages/continue-list";

/** Breaks the line at the bar; null leaves that to the browser. */
function breakAt(marked: string): string | null {
  const at = marked.indexOf("|");
  const result = continueList({ text: marked.replace("|", ""), start: at, end: at });
  return result && `${result.text.slice(0, result.start)}|${result.text.slice(result.end)}`;
}

describe("a line break within a list", () => {
  it.each([
    ["- one|", "- one\n- |"],
    ["* one|", "* one\n* |"],
    ["- o|ne", "- o\n- |ne"],
    ["1. one|", "1. one\n2. |"],
    ["9) 九|\n后面", "9) 九\n10) |\n后面"],
    ["  - deeper|", "  - deeper\n  - |"],
    ["> - said|", "> - said\n> - |"],
    ["- [x] done|", "- [x] done\n- [ ] |"],
  ])("goes on after %j", (before, after) => {
    expect(breakAt(before)).toBe(after);
  });

  it.each([
    ["- one\n- |", "- one\n|"],
    ["1. one\n2. |\nafter", "1. one\n|\nafter"],
    ["- |", "|"],
  ])("ends the list after an empty point: %j", (before, after) => {
    expect(breakAt(before)).toBe(after);
  });

  it.each(["one|", "-one|", "|- one", "```\n- one|", "1.5 kg|"])("leaves %j to the browser", (before) => {
    expect(breakAt(before)).toBeNull();
  });
});
