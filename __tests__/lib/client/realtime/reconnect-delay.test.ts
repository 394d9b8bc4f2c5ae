import { reconnectDelayMs } from "@/lib/client/realtime/reconnect-delay";

const settings = { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 };
const pauses = (random: number) =>
  Array.from({ length: 10 }, (_, made) => reconnectDelayMs(settings, made, random) / 1_000);

it("[CFG1] waits 5, 10, 20, 40, 80, 80 … seconds", () => {
  expect(pauses(0.5)).toEqual([5, 10, 20, 40, 80, 80, 80, 80, 80, 80]);
});

it("[CFG1] spreads them, and never beyond 80 s", () => {
  expect(pauses(0).slice(0, 5)).toEqual([4, 8, 16, 32, 64]);
  expect(pauses(0.999).slice(3)).toEqual([47.984, 80, 80, 80, 80, 80, 80]);
});
