import { TypingSender } from "@/lib/client/realtime/typing-sender";

const signs: [number, boolean][] = [];
const sender = new TypingSender({ sendTyping: (channelId, isTyping) => void signs.push([channelId, isTyping]) });

/** Presses a key every 100 ms. */
function typeFor(ms: number, channelId = 1): void {
  for (let passed = 0; passed < ms; passed += 100) {
    sender.onType(channelId);
    jest.advanceTimersByTime(100);
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  signs.splice(0);
});
afterEach(() => {
  sender.stop();
  jest.useRealTimers();
});

it("[RT5] repeats the sign every 2 s while it lasts", () => {
  typeFor(6_500);
  expect(signs).toEqual([
    [1, true],
    [1, true],
    [1, true],
    [1, true],
  ]);
});

it("[S7] says at once that it has begun, and once that it is over, 1 s after the last key", () => {
  sender.onType(1);
  expect(signs).toEqual([[1, true]]);
  typeFor(500);
  jest.advanceTimersByTime(890);
  expect(signs).toEqual([[1, true]]);
  jest.advanceTimersByTime(10);
  expect(signs).toEqual([
    [1, true],
    [1, false],
  ]);
  jest.advanceTimersByTime(10_000);
  expect(signs).toHaveLength(2);
});

it("begins anew at once after a message was sent", () => {
  typeFor(100);
  sender.stop();
  typeFor(100);
  expect(signs).toEqual([
    [1, true],
    [1, false],
    [1, true],
  ]);
});

it("ends in one channel before it begins in another", () => {
  typeFor(100, 1);
  typeFor(100, 2);
  expect(signs).toEqual([
    [1, true],
    [1, false],
    [2, true],
  ]);
});

it("leaves one channel without ending what is typed in the next one", () => {
  typeFor(100, 2);
  sender.leave(1);
  expect(signs).toEqual([[2, true]]);
  sender.leave(2);
  expect(signs.at(-1)).toEqual([2, false]);
});
