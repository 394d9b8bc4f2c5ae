import { spreadOf } from "@/bench/generator/spread-of";

it("takes percentiles by rank", () => {
  const times = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(spreadOf(times)).toEqual({ p50: 100, p95: 190, p99: 198, max: 200 });
  expect(spreadOf([3])).toEqual({ p50: 3, p95: 3, p99: 3, max: 3 });
});

it("has no figures of nothing, and none that would meet a bar", () => {
  expect(spreadOf([]).p99 < 100).toBe(false);
});
