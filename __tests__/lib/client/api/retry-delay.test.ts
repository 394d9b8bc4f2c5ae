import { retryDelayMs } from "@/lib/client/api/retry-delay";

it("doubles the pause with each failure, up to half a minute", () => {
  expect([1, 2, 3, 9].map((failures) => retryDelayMs({}, failures, 0))).toEqual([1_000, 2_000, 4_000, 30_000]);
});

it("spreads over half of the pause those who failed together", () => {
  expect([0, 0.5, 0.98].map((random) => retryDelayMs({}, 2, random))).toEqual([2_000, 1_500, 1_020]);
});

it("[ERR2] never asks before the server wants to be asked", () => {
  expect(retryDelayMs({ retryAfterSeconds: 30 }, 1, 0.99)).toBeGreaterThan(30_000);
});

it("asks again in the end, whatever the server wants", () => {
  expect(retryDelayMs({ retryAfterSeconds: 1e9 }, 1, 0)).toBe(15 * 60_000 + 1_000);
});
