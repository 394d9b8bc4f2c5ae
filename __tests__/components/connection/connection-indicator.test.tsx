import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ConnectionIndicator } from "@/components/connection/connection-indicator";
import { renderIn } from "../support/render-in";

const WORDS = [
  { status: "connected", zh: "已连接", en: "Connected", color: "text-ok" },
  { status: "connecting", zh: "连接中...", en: "Connecting...", color: "text-info" },
  { status: "disconnected", zh: "连接断开", en: "Disconnected", color: "text-bad" },
] as const;

describe("[S9] the connection indicator", () => {
  it.each(WORDS)("says $zh and $en when $status, in its colour", ({ status, zh, en, color }) => {
    const chinese = renderIn("zh-CN", <ConnectionIndicator state={{ status }} onRetry={jest.fn()} />);
    const indicator = screen.getByRole("status", { name: "连接状态" });
    expect(indicator.textContent).toBe(zh);
    expect(indicator.querySelector("svg")).toHaveClass(color);
    chinese.unmount();

    renderIn("en", <ConnectionIndicator state={{ status }} onRetry={jest.fn()} />);
    expect(screen.getByRole("status", { name: "Connection" }).textContent).toBe(en);
  });

  it("counts the seconds to the next attempt down, and leaves them out once it is under way", () => {
    jest.useFakeTimers({ now: 1_000_000 });
    try {
      const state = { status: "reconnecting", attempt: 3, nextAttemptAt: 1_010_000 } as const;
      renderIn("zh-CN", <ConnectionIndicator state={state} onRetry={jest.fn()} />);
      const indicator = screen.getByRole("status", { name: "连接状态" });
      expect(indicator).toHaveTextContent("重连中...第 3 次10 秒后");
      expect(indicator.querySelector("svg")).toHaveClass("text-warn");
      act(() => jest.advanceTimersByTime(4_000));
      expect(indicator).toHaveTextContent("重连中...第 3 次6 秒后");
      act(() => jest.advanceTimersByTime(6_000));
      expect(indicator).toHaveTextContent(/^重连中\.\.\.第 3 次$/);
    } finally {
      jest.useRealTimers();
    }
  });

  it("says the attempt and the seconds in English too", () => {
    const state = { status: "reconnecting", attempt: 2, nextAttemptAt: Date.now() + 20_000 } as const;
    renderIn("en", <ConnectionIndicator state={state} onRetry={jest.fn()} />);
    expect(screen.getByRole("status", { name: "Connection" })).toHaveTextContent("Reconnecting...attempt 2in 20 s");
  });

  it("offers to try again only when disconnected", async () => {
    const onRetry = jest.fn();
    const view = renderIn("zh-CN", <ConnectionIndicator state={{ status: "disconnected" }} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(onRetry).toHaveBeenCalledTimes(1);

    view.rerender(<ConnectionIndicator state={{ status: "connected" }} onRetry={onRetry} />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
