import { screen } from "@testing-library/react";
import { ChannelHeader } from "@/components/channels/channel-header";
import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import { renderIn } from "../support/render-in";

function show(connection: ConnectionState, onlineCount: number | null = 14, hasUnread = false) {
  const { container } = renderIn(
    "zh-CN",
    <ChannelHeader
      name="通用频道"
      topic="全员公告与日常"
      isPrivate={false}
      onlineCount={onlineCount}
      connection={connection}
      hasUnread={hasUnread}
      onRetry={jest.fn()}
      onShowChannels={jest.fn()}
      onToggleMembers={jest.fn()}
      menu={null}
    />,
  );
  return container;
}

describe("the channel header", () => {
  it("is headed by the channel's name, and says topic and who is online", () => {
    const container = show({ status: "connected" });
    expect(screen.getByRole("heading", { level: 1, name: "通用频道" })).toBeVisible();
    expect(container).toHaveTextContent("全员公告与日常 · 14 人在线");
  });

  it.each([
    ["connected", "text-ok"],
    ["connecting", "text-info"],
    ["disconnected", "text-bad"],
  ] as const)("[S9] has the realtime icon in the colour of %s", (status, color) => {
    show({ status });
    expect(screen.getByRole("heading", { level: 1 }).nextElementSibling).toHaveClass(color);
  });

  it("[CH6] tells no presence to who is no member", () => {
    expect(show({ status: "connected" }, null)).not.toHaveTextContent("人在线");
  });

  it("says on the button of the channels whether anything there is unread", () => {
    show({ status: "connected" }, 14, true);
    expect(screen.getByRole("button", { name: "显示频道" })).toHaveAccessibleDescription("有未读消息");
  });

  it("says nothing there while everything is read", () => {
    show({ status: "connected" });
    expect(screen.getByRole("button", { name: "显示频道" })).not.toHaveAccessibleDescription("有未读消息");
  });
});
