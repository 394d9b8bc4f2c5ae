import { afterPaint } from "@/lib/client/painting/after-paint";
import { KeyPauses } from "@/lib/client/realtime/key-pauses";
import { PushGathering } from "@/lib/client/realtime/push-gathering";
import { ModelChannel } from "../../../support/model-channel";

let channel: ModelChannel;
let delivered: number[][];
let pushes: PushGathering;
let keys: KeyPauses;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
  channel = new ModelChannel();
  delivered = [];
  keys = new KeyPauses();
  keys.start();
  pushes = new PushGathering((messages) => delivered.push(messages.map(({ seq }) => seq)), keys);
});
afterEach(() => {
  keys.stop();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const frameOf = async (count: number) => {
  for (let at = 0; at < count; at += 1) pushes.add(channel.create("x"));
  await Promise.resolve();
};

it("hands on what comes after a quiet time at once, and a frame as a whole", async () => {
  await frameOf(3);
  expect(delivered).toEqual([[1, 2, 3]]);
  jest.runAllTimers();
  await frameOf(1);
  expect(delivered).toEqual([[1, 2, 3], [4]]);
});

it("gathers what follows, in order, and goes on gathering as long as more comes", async () => {
  await frameOf(1);
  await frameOf(2);
  await frameOf(1);
  expect(delivered).toEqual([[1]]);
  jest.runOnlyPendingTimers();
  expect(delivered).toEqual([[1], [2, 3, 4]]);
  await frameOf(1);
  expect(delivered).toHaveLength(2);
  jest.runOnlyPendingTimers();
  expect(delivered).toEqual([[1], [2, 3, 4], [5]]);
});

it("hands on what has gathered when it is asked to, once", async () => {
  await frameOf(1);
  await frameOf(2);
  pushes.flush();
  pushes.flush();
  expect(delivered).toEqual([[1], [2, 3]]);
  jest.runAllTimers();
  expect(delivered).toHaveLength(2);
});

it("lets nothing wait on a page that nobody sees, whose clock may stand", async () => {
  await frameOf(1);
  jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  await frameOf(2);
  expect(delivered).toEqual([[1], [2, 3]]);
});

describe("while someone types", () => {
  const pressKey = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  /** The first message was handed on, and the second waits for the next key. */
  const typeUntilDue = async () => {
    pressKey();
    await frameOf(1);
    await frameOf(1);
    jest.advanceTimersByTime(450);
    pressKey();
    jest.advanceTimersByTime(100);
  };

  it("hands on what follows once a key was painted, and less often", async () => {
    await typeUntilDue();
    expect(delivered).toEqual([[1]]);
    pressKey();
    jest.advanceTimersByTime(20);
    expect(delivered).toEqual([[1], [2]]);
  });

  it("does not wait for a key that does not come", async () => {
    await typeUntilDue();
    expect(delivered).toEqual([[1]]);
    jest.advanceTimersByTime(300);
    expect(delivered).toEqual([[1], [2]]);
  });

  it("hands on the less often the longer it takes to draw", async () => {
    const paintLate = (draw: FrameRequestCallback) => window.setTimeout(draw, 75);
    jest.spyOn(window, "requestAnimationFrame").mockImplementation(paintLate);
    const typeFor = (ms: number) => {
      for (let at = 0; at < ms; at += 100) {
        jest.advanceTimersByTime(100);
        pressKey();
      }
    };
    pressKey();
    await frameOf(1);
    await frameOf(1);
    typeFor(1_000);
    expect(delivered).toEqual([[1], [2]]);
    await frameOf(1);
    typeFor(2_400);
    expect(delivered).toEqual([[1], [2]]);
    typeFor(1_000);
    expect(delivered).toEqual([[1], [2], [3]]);
  });

  it("comes after what the key itself has set going", async () => {
    await typeUntilDue();
    const seen: unknown[] = [];
    pressKey();
    afterPaint(() => seen.push(...delivered));
    jest.advanceTimersByTime(50);
    expect(seen).toEqual([[1]]);
    expect(delivered).toEqual([[1], [2]]);
  });

  it("lets nothing wait that comes after a quiet time", async () => {
    await frameOf(1);
    jest.runAllTimers();
    pressKey();
    await frameOf(1);
    expect(delivered).toEqual([[1], [2]]);
  });
});
