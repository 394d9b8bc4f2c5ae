import { act, renderHook } from "@testing-library/react";
import { useSearchText } from "@/components/admin/use-search-text";

function typeInto(query: string) {
  const onSearch = jest.fn();
  const hook = renderHook(({ query }) => useSearchText(query, onSearch), { initialProps: { query } });
  return { ...hook, onSearch, type: (text: string) => act(() => hook.result.current[1](text)) };
}

describe("the text of a search field", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("is told once the typing rests, and not letter by letter", () => {
    const { type, onSearch } = typeInto("");
    type("z");
    type("zh");
    type("zhang");
    expect(onSearch).not.toHaveBeenCalled();
    act(() => jest.advanceTimersByTime(200));
    expect(onSearch.mock.calls).toEqual([["zhang"]]);
  });

  it("keeps what is typed on while the address follows", () => {
    const { type, result, rerender } = typeInto("");
    type("zh");
    act(() => jest.advanceTimersByTime(200));
    type("zha");
    rerender({ query: "zh" });
    expect(result.current[0]).toBe("zha");
  });

  it("follows the address when that goes back by itself", () => {
    const { type, result, rerender } = typeInto("");
    type("zhang");
    act(() => jest.advanceTimersByTime(200));
    rerender({ query: "zhang" });
    rerender({ query: "" });
    expect(result.current[0]).toBe("");
  });
});
