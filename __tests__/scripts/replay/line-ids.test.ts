import fc from "fast-check";
import { clientIdField } from "@/lib/protocol/messages";
import { lineIds } from "@/scripts/replay/line-ids";
import { parseLog } from "@/scripts/replay/parse-log";

const idsOf = (file: string, ...rows: string[]) => lineIds(file, parseLog(rows.join("\n")).lines);

describe("lineIds", () => {
  it("gives equal lines of one file two ids, and the same line the same one wherever the file lies", () => {
    const ids = idsOf("/a/day.txt", "[01:00] <ant> hi", "[01:00] <ant> hi");
    expect(new Set(ids).size).toBe(2);
    expect(idsOf("/b/day.txt", "[01:00] <ant> hi", "[01:00] <ant> hi")).toEqual(ids);
  });

  it("keeps the ids of a log that has grown, joins and leaves between the lines or not", () => {
    const before = idsOf("day.txt", "[01:00] <ant> hi");
    expect(idsOf("day.txt", "=== bee has joined", "[01:00] <ant> hi", "[01:01] <bee> hi").slice(0, 1)).toEqual(before);
  });

  it("gives the same words in another file, or after another line, another id", () => {
    const [id] = idsOf("day.txt", "[01:00] <ant> hi");
    expect(idsOf("night.txt", "[01:00] <ant> hi")).not.toContain(id);
    expect(idsOf("day.txt", "[01:00] <bee> oh", "[01:00] <ant> hi")).not.toContain(id);
  });

  it("[MSG1] makes ids the contract takes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ unit: "binary" }), (file, text) => {
        const [id] = lineIds(file, [{ lineNumber: 1, minute: 0, nick: "ant", text, isAction: false }]);
        expect(clientIdField.safeParse(id).success).toBe(true);
      }),
    );
  });
});
