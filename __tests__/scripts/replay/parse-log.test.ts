import { parseLog } from "@/scripts/replay/parse-log";

describe("parseLog", () => {
  it("reads what was said, with every sign of it", () => {
    const { lines } = parseLog("[09:14] <|QuaD-> see  <b> [x]: http://a.example/_y_ \n[23:59] <{{> :)\n");
    expect(lines).toEqual([
      { lineNumber: 1, minute: 554, nick: "|QuaD-", text: "see  <b> [x]: http://a.example/_y_ ", isAction: false },
      { lineNumber: 2, minute: 1439, nick: "{{", text: ":)", isAction: false },
    ]);
  });

  it("reads what was done, with one space before the star or two", () => {
    const { lines } = parseLog("[06:52]  * Ant waves\n[06:53] * bee hums > all\n");
    expect(lines).toEqual([
      { lineNumber: 1, minute: 412, nick: "Ant", text: "waves", isAction: true },
      { lineNumber: 2, minute: 413, nick: "bee", text: "hums > all", isAction: true },
    ]);
  });

  it("reads a nick with a space in it, or behind it", () => {
    const { lines } = parseLog("[08:21] <Ann[] Lee> press <tab>\n[08:22] <bo[1] > no\n");
    expect(lines.map(({ nick, text }) => [nick, text])).toEqual([
      ["Ann[] Lee", "press <tab>"],
      ["bo[1]", "no"],
    ]);
  });

  it("passes over joins, leaves, renames and lines that say nothing", () => {
    const log = parseLog(
      "=== ant [~a@host] has joined #x\n[01:00] <ant>  \n[01:00]  * ant\n=== ant is now known as bee\n",
    );
    expect(log).toEqual({ lines: [], passedOver: 4, unreadable: [] });
  });

  it("names the lines of no known form and goes on after them", () => {
    const log = parseLog("[24:00] <ant> late\nhello\n\n[01:00] < > who\n[01:00] <ant> hi\n");
    expect(log.unreadable).toEqual([1, 2, 4]);
    expect(log.lines.map(({ lineNumber }) => lineNumber)).toEqual([5]);
  });

  it("reads a file of another system: a byte order mark, carriage returns, a line separator in the text", () => {
    const { lines, unreadable } = parseLog("\uFEFF[01:00] <ant> one\r\n[01:00] <ant> two\u2028three\r\n");
    expect(lines.map(({ text }) => text)).toEqual(["one", "two\u2028three"]);
    expect(unreadable).toEqual([]);
  });
});
