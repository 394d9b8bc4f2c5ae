import { formatOfKey } from "@/components/messages/format-of-key";

const press = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes("c"),
  metaKey: held.includes("m"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
});

describe("the keys that set a text", () => {
  it.each([
    ["b", "KeyB", "c", "bold"],
    ["B", "KeyB", "c", "bold"],
    ["i", "KeyI", "c", "italic"],
    ["X", "KeyX", "cs", "strike"],
    ["e", "KeyE", "c", "code"],
    ["U", "KeyU", "cs", "link"],
    ["*", "Digit8", "cs", "list"],
    ["(", "Digit9", "cs", "quote"],
    // Cyrillic: the letter is another, the place the same. Dvorak: the place is another, the letter the same.
    ["и", "KeyB", "c", "bold"],
    ["b", "KeyN", "c", "bold"],
  ])("%s (%s) with %s is %s", (key, code, held, format) => {
    expect(formatOfKey(press(key, code, held), false)).toBe(format);
  });

  it.each([
    ["b", "KeyB", ""],
    ["b", "KeyB", "cs"],
    ["b", "KeyB", "ca"],
    ["x", "KeyX", "c"],
    ["x", "KeyB", "c"],
    ["b", "KeyB", "m"],
  ])("%s (%s) with %j is nothing", (key, code, held) => {
    expect(formatOfKey(press(key, code, held), false)).toBeNull();
  });

  it("goes by ⌘ on a Mac, where Ctrl moves the cursor", () => {
    expect(formatOfKey(press("b", "KeyB", "m"), true)).toBe("bold");
    expect(formatOfKey(press("e", "KeyE", "c"), true)).toBeNull();
  });
});
