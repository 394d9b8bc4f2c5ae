import { renderHook } from "@testing-library/react";
import { useShifted } from "@/components/messages/use-shifted";

interface Props {
  rows: readonly number[];
  oldestSeq: number;
}

function follow(...steps: Props[]): boolean[] {
  const { result, rerender } = renderHook(({ rows, oldestSeq }: Props) => useShifted(rows, oldestSeq), {
    initialProps: steps[0],
  });
  return steps.map((step) => {
    rerender(step);
    return result.current;
  });
}

describe("whether a list grew at its old end", () => {
  it("is so for older messages, and no longer once newer ones come", () => {
    const older = { rows: [1, 2, 3, 4], oldestSeq: 1 };
    expect(follow({ rows: [3, 4], oldestSeq: 3 }, older, older, { rows: [1, 2, 3, 4, 5], oldestSeq: 1 })).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("is not so for the first messages of all", () => {
    expect(follow({ rows: [], oldestSeq: 0 }, { rows: [1], oldestSeq: 1 })).toEqual([false, false]);
  });
});
