import { burstWindowMs } from "@/lib/server/realtime/burst-window";

it.each([
  [0, 20],
  [2, 20],
  [100, 20],
  [550, 60],
  [1_000, 100],
  [50_000, 100],
])("lets what is told to %i sockets wait for at most %i ms", (sockets, windowMs) => {
  expect(burstWindowMs(sockets)).toBe(windowMs);
});
