import { sendPauseMs } from "@/lib/client/messages/send-pause";

it("doubles from a second to half a minute", () => {
  expect([1, 2, 3, 7, 50].map((attempts) => sendPauseMs(attempts, 0, 0))).toEqual([
    1_000, 2_000, 4_000, 30_000, 30_000,
  ]);
});

it("is spread, and never longer for that", () => {
  expect(sendPauseMs(1, 0, 0.999)).toBeLessThan(710);
});

it("[ERR2] is never shorter than the server asked for, nor without end", () => {
  expect(sendPauseMs(1, 7, 0)).toBe(7_000);
  expect(sendPauseMs(1, 7, 0.999)).toBeGreaterThan(7_000);
  expect(sendPauseMs(1, 1e9, 0)).toBe(15 * 60_000);
});
