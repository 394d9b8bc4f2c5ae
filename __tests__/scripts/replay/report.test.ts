import { percentile, report } from "@/scripts/replay/report";
import { createTally } from "@/scripts/replay/tally";

describe("report", () => {
  it("tells how many were sent, refused and how long each took", () => {
    const latenciesMs = Array.from({ length: 100 }, (_, index) => 100 - index);
    const refused = new Map([
      ["invalid", 2],
      ["forbidden", 1],
    ]);
    const text = report({
      ...createTally(),
      sent: 100,
      latenciesMs,
      refused,
      playedMs: 4_000,
      passedOver: 1,
      wereThere: 2,
      doneBefore: 3,
    });
    expect(text.split("\n")).toEqual([
      "Sent      100 lines in 4.0 s, 25.0 a second",
      "Refused   3 lines (invalid 2, forbidden 1)",
      "Each took p50 50.0 ms, p95 95.0 ms, p99 99.0 ms, longest 100.0 ms",
      "Earlier   5 lines sent by an earlier run",
      "Passed    1 line that nobody said",
    ]);
  });

  it("has nothing to say of how long nothing took", () => {
    expect(report(createTally())).toBe("Sent      0 lines in 0.0 s, 0 a second\nRefused   none");
  });
});

describe("percentile", () => {
  it("is a value that was measured", () => {
    expect(percentile([1, 2, 3], 0.5)).toBe(2);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBe(0);
  });
});
