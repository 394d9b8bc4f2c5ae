import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useAim } from "@/components/channels/use-aim";

const onAim = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  onAim.mockClear();
});
afterEach(() => jest.useRealTimers());

function Target() {
  return <button {...useAim(onAim)}>Target</button>;
}

function point() {
  const { unmount } = render(<Target />);
  const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  const target = screen.getByRole("button");
  const pass = (ms: number) => jest.advanceTimersByTime(ms);
  return { user, target, pass, unmount, aims: () => onAim.mock.calls.filter(([isAimed]) => isAimed).length };
}

describe("who is about to click", () => {
  it("is whose mouse rests on it", async () => {
    const { user, target, pass, aims } = point();
    await user.pointer({ target });
    pass(60);
    expect(aims()).toBe(0);
    pass(20);
    expect(aims()).toBe(1);
  });

  it("is not whose mouse crosses it", async () => {
    const { user, target, pass, aims } = point();
    await user.pointer({ target });
    pass(50);
    await user.pointer({ target: document.body });
    pass(1_000);
    expect(aims()).toBe(0);
  });

  it("is nobody any more once the mouse has left", async () => {
    const { user, target, pass } = point();
    await user.pointer({ target });
    pass(80);
    expect(onAim).toHaveBeenLastCalledWith(true);
    await user.pointer({ target: document.body });
    expect(onAim).toHaveBeenLastCalledWith(false);
  });

  it("is who presses it at once", async () => {
    const { user, target, aims } = point();
    await user.pointer({ keys: "[MouseLeft>]", target });
    expect(aims()).toBe(1);
  });

  it("is not who holds a finger on it, or presses another button", async () => {
    const { user, target, pass, aims } = point();
    await user.pointer({ keys: "[TouchA>]", target });
    pass(1_000);
    await user.pointer({ keys: "[/TouchA]", target });
    expect(aims()).toBe(0);
    await user.pointer({ keys: "[MouseRight>]", target });
    expect(aims()).toBe(0);
  });

  it("is nobody once it has gone", async () => {
    const { user, target, pass, unmount, aims } = point();
    await user.pointer({ target });
    unmount();
    pass(1_000);
    expect(aims()).toBe(0);
  });
});
