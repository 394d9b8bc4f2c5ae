import { isCoreFull, toTable } from "@/bench/to-table";

const row = { scenario: "headline", contestant: "Huddle Up", what: "1,000 msg/s" };

it("leaves out what a row has no figure of, and a column that none has", () => {
  const answer = { p50: 1.23, p95: 20.4, p99: NaN, max: 1_500 };
  expect(
    toTable([
      { ...row, lost: 0 },
      { ...row, answer },
    ]).split("\n"),
  ).toEqual([
    "| scenario | contestant | what        | lost | answer p50/95/99/max ms |",
    "|----------|------------|-------------|------|-------------------------|",
    "| headline | Huddle Up  | 1,000 msg/s | 0    |                         |",
    "| headline | Huddle Up  | 1,000 msg/s |      | 1.2/20/–/1,500          |",
  ]);
});

it("says when the generator and the database had their core full", () => {
  const full = { ...row, generatorCpuPercent: 60, databaseCpuPercent: 35 };
  expect(isCoreFull(full)).toBe(true);
  expect(toTable([full])).toContain("60 (core full)");
  expect(isCoreFull({ ...full, databaseCpuPercent: 20 })).toBe(false);
});
