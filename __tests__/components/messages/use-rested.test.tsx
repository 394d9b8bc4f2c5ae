import { act, renderHook } from "@testing-library/react";
import type { MessageRow } from "@/components/messages/message-rows";
import { useRested } from "@/components/messages/use-rested";

let isActing = false;

beforeEach(() => {
  isActing = false;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

const rowsOf = (...keys: string[]): MessageRow[] => keys.map((key) => ({ kind: "new", key }));
const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

function follow(...keys: string[]) {
  const initialProps = { rows: rowsOf(...keys) };
  const { result, rerender } = renderHook(({ rows }) => useRested(rows, () => isActing), { initialProps });
  return { rested: () => [...result.current], show: (...next: string[]) => rerender({ rows: rowsOf(...next) }) };
}

describe("which rows have been there for a while", () => {
  it("are those that were there before, and still are", () => {
    const list = follow("a", "b");
    expect(list.rested()).toEqual([]);
    list.show("b", "c");
    pass(600);
    expect(list.rested()).toEqual(["b"]);
    pass(600);
    expect(list.rested()).toEqual(["b", "c"]);
  });

  it("are none in a flood, whose rows come and go", () => {
    const list = follow("a");
    for (const key of "bcdefg") {
      pass(500);
      list.show(key);
    }
    expect(list.rested()).toEqual([]);
  });

  it("are told when whoever types has paused", () => {
    isActing = true;
    const list = follow("a");
    pass(3_000);
    expect(list.rested()).toEqual([]);
    isActing = false;
    pass(600);
    expect(list.rested()).toEqual(["a"]);
  });

  it("are twenty more at a time, the newest first", () => {
    const keys = Array.from({ length: 45 }, (_, index) => String(index));
    const list = follow(...keys);
    pass(600);
    expect(list.rested()).toEqual(keys.slice(25));
    pass(600);
    pass(600);
    expect([...list.rested()].sort()).toEqual([...keys].sort());
  });
});
