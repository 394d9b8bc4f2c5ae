import { afterPaint } from "@/lib/client/painting/after-paint";

let frames: (FrameRequestCallback | undefined)[] = [];
let acted: string[] = [];

const seen = (state: DocumentVisibilityState) => jest.spyOn(document, "visibilityState", "get").mockReturnValue(state);
const paint = () => {
  for (const draw of frames.splice(0)) draw?.(0);
};

beforeEach(() => {
  jest.useFakeTimers();
  frames = [];
  acted = [];
  jest.spyOn(window, "requestAnimationFrame").mockImplementation((draw) => frames.push(draw));
  jest.spyOn(window, "cancelAnimationFrame").mockImplementation((id) => void (frames[id - 1] = undefined));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it("acts after the frame, in the order it was asked to", () => {
  afterPaint(() => acted.push("first"));
  afterPaint(() => acted.push("second"));
  jest.runAllTimers();
  expect(acted).toEqual([]);
  paint();
  expect(acted).toEqual([]);
  jest.runAllTimers();
  expect(acted).toEqual(["first", "second"]);
});

it.each(["before the frame", "after it"])("does not act when it was called off %s", (when) => {
  const callOff = afterPaint(() => acted.push("never"));
  if (when === "after it") paint();
  callOff();
  paint();
  jest.runAllTimers();
  expect(acted).toEqual([]);
});

it("does not wait for frames that a page nobody sees has none of, and keeps the order when it is hidden meanwhile", () => {
  afterPaint(() => acted.push("first"));
  seen("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  afterPaint(() => acted.push("second"));
  expect(acted).toEqual([]);
  jest.runAllTimers();
  expect(acted).toEqual(["first", "second"]);
  paint();
  jest.runAllTimers();
  expect(acted).toHaveLength(2);
});
