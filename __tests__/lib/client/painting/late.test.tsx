import { act, renderHook } from "@testing-library/react";
import { useCallback } from "react";
import { useLateEffect } from "@/lib/client/painting/use-late-effect";
import { useLateValue } from "@/lib/client/painting/use-late-value";

let told: string[] = [];

const paint = () => act(() => jest.advanceTimersByTime(50));

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
});
afterEach(() => jest.useRealTimers());

/** A hook that tells of the beginning and the end of what it was given. */
function showEffect(initialProps: string) {
  return renderHook(
    (name: string) =>
      useLateEffect(
        useCallback(() => {
          told.push(`begins ${name}`);
          return () => void told.push(`ends ${name}`);
        }, [name]),
      ),
    { initialProps },
  );
}

it("begins an effect after the frame, and ends it before the next one begins", () => {
  const { rerender, unmount } = showEffect("a");
  expect(told).toEqual([]);
  paint();
  expect(told).toEqual(["begins a"]);
  rerender("b");
  expect(told).toEqual(["begins a"]);
  paint();
  expect(told).toEqual(["begins a", "ends a", "begins b"]);
  unmount();
  paint();
  expect(told.at(-1)).toBe("ends b");
});

it("neither begins nor ends what was over before its frame", () => {
  const { rerender, unmount } = showEffect("a");
  rerender("b");
  unmount();
  paint();
  expect(told).toEqual([]);
});

it("has a value from before until the frame with the new one was painted", () => {
  const { result, rerender } = renderHook((value: string) => useLateValue(value), { initialProps: "a" });
  expect(result.current).toBe("a");
  rerender("b");
  expect(result.current).toBe("a");
  paint();
  expect(result.current).toBe("b");
});
