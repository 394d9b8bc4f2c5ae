import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ConnectionIndicator } from "@/components/connection/connection-indicator";
import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import { renderIn } from "../support/render-in";

const WORDS = [
  { status: "connected", zh: "已连接", en: "Connected", color: "text-ok" },
  { status: "connecting", zh: "连接中...", en: "Connecting...", color: "text-info" },
  { status: "disconnected", zh: "连接断开", en: "Disconnected", color: "text-bad" },
] as const;

const reconnecting = { status: "reconnecting", attempt: 2, nextAttemptAt: Date.now() + 60_000 } as const;

describe("[S9] the connection indicator", () => {
  it.each(WORDS)("says $zh and $en when $status, in its colour", ({ status, zh, en, color }) => {
    const chinese = renderIn("zh-CN", <ConnectionIndicator state={{ status }} onRetry={jest.fn()} />);
    const indicator = screen.getByRole("status", { name: "连接状态" });
    expect(indicator.textContent?.trim()).toBe(zh);
    expect(indicator.querySelector("svg")).toHaveClass(color);
    chinese.unmount();

    renderIn("en", <ConnectionIndicator state={{ status }} onRetry={jest.fn()} />);
    expect(screen.getByRole("status", { name: "Connection" }).textContent?.trim()).toBe(en);
  });

  it("counts the seconds to the next attempt down, and leaves them out once it is under way", () => {
    jest.useFakeTimers({ now: 1_000_000 });
    try {
      const state = { status: "reconnecting", attempt: 3, nextAttemptAt: 1_010_000 } as const;
      renderIn("zh-CN", <ConnectionIndicator state={state} onRetry={jest.fn()} />);
      const indicator = screen.getByRole("status", { name: "连接状态" });
      expect(indicator).toHaveTextContent("重连中... 第 3 次，10 秒后");
      expect(indicator.querySelector("svg")).toHaveClass("text-warn");
      act(() => jest.advanceTimersByTime(4_000));
      expect(indicator).toHaveTextContent("重连中... 第 3 次，6 秒后");
      act(() => jest.advanceTimersByTime(6_000));
      expect(indicator).toHaveTextContent(/^重连中\.\.\. 第 3 次$/);
    } finally {
      jest.useRealTimers();
    }
  });

  it("says the attempt and the seconds in English too", () => {
    const clock = jest.spyOn(Date, "now").mockReturnValue(1_000_000);
    const state = { status: "reconnecting", attempt: 2, nextAttemptAt: 1_020_000 } as const;
    renderIn("en", <ConnectionIndicator state={state} onRetry={jest.fn()} />);
    clock.mockRestore();
    expect(screen.getByRole("status", { name: "Connection" })).toHaveTextContent("Reconnecting... attempt 2, in 20 s");
  });

  it("offers Retry when disconnected, not to wait when reconnecting, and nothing when all is well", async () => {
    const onRetry = jest.fn();
    const view = renderIn("zh-CN", <ConnectionIndicator state={{ status: "disconnected" }} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(onRetry).toHaveBeenCalledTimes(1);

    view.rerender(<ConnectionIndicator state={reconnecting} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole("button", { name: "立即重试" }));
    expect(onRetry).toHaveBeenCalledTimes(2);

    view.rerender(<ConnectionIndicator state={{ status: "connected" }} onRetry={onRetry} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says that the device is offline, beside the word and not in its place", () => {
    const onLine = jest.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { container } = renderIn("zh-CN", <ConnectionIndicator state={reconnecting} onRetry={jest.fn()} />);
    expect(screen.getByRole("status")).toHaveTextContent(/^重连中\.\.\. 第 2 次/);
    expect(screen.getByRole("status")).toHaveAttribute("title", "你的设备已离线");
    expect(container).toHaveTextContent("你的设备已离线");
    onLine.mockRestore();
  });

  it("tells a change once and politely, and not that a page connects at its beginning", () => {
    const told: string[] = [];
    const show = (state: ConnectionState) => <ConnectionIndicator state={state} onRetry={jest.fn()} />;
    const view = renderIn("en", show({ status: "connecting" }));
    const note = () => told.push(view.container.querySelector("[aria-live=polite]")?.textContent ?? "");
    for (const state of [
      { status: "connected" },
      reconnecting,
      { ...reconnecting, attempt: 3 },
      { status: "disconnected" },
      { status: "connecting" },
      { status: "connected" },
    ] as const) {
      view.rerender(show(state));
      note();
    }
    expect(told).toEqual([
      "",
      "Realtime connection: Reconnecting...",
      "Realtime connection: Reconnecting...",
      "Realtime connection: Disconnected",
      "Realtime connection: Connecting...",
      "Realtime connection: Connected",
    ]);
    expect(screen.getByRole("status")).toHaveAttribute("aria-live", "off");
  });
});
