import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ChannelNav } from "@/components/channels/channel-nav";
import type { ChannelListing } from "@/lib/protocol/channels";
import type { Locale } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

function listing(id: number, name: string, unreadCount = 0, rest: Partial<ChannelListing> = {}): ChannelListing {
  return {
    id,
    kind: "channel",
    name,
    topic: "",
    isPrivate: false,
    isGeneral: false,
    isArchived: false,
    createdBy: 1,
    lastSeq: unreadCount,
    lastChangeSeq: unreadCount,
    memberCount: 1,
    membership: { lastReadSeq: 0, unreadCount, mentionCount: 0 },
    ...rest,
  };
}

const channels = [
  listing(1, "general", 0, { isGeneral: true }),
  listing(2, "产品设计", 12),
  listing(3, "私密", 0, { isPrivate: true }),
];

function show(locale: Locale, props: Partial<ComponentProps<typeof ChannelNav>> = {}) {
  const spies = {
    onOpen: jest.fn(),
    onAim: jest.fn(),
    onCreate: jest.fn(),
    onBrowse: jest.fn(),
    onReload: jest.fn(),
    renderMenu: jest.fn(() => null),
  };
  renderIn(
    locale,
    <ChannelNav status="ready" channels={channels} currentChannelId={1} draftIds={[1, 3]} {...spies} {...props} />,
  );
  return spies;
}

describe("the channel list", () => {
  it("marks where something is written and not sent, but for the channel one is in", () => {
    show("en");
    const link = (name: string) => screen.getByRole("link", { name });
    expect(link("私密")).toHaveAttribute("aria-description", "draft");
    expect(link("general")).not.toHaveAttribute("aria-description");
    expect(link("产品设计, 12 unread messages")).not.toHaveAttribute("aria-description");
  });

  it.each([
    ["zh-CN", "频道", ["通用频道", "产品设计，12 条未读消息", "私密"]],
    ["en", "Channels", ["general", "产品设计, 12 unread messages", "私密"]],
  ] as const)("is a navigation with a link per channel, its unread count in the name, in %s", (locale, nav, names) => {
    show(locale);
    expect(screen.getByRole("navigation", { name: nav })).toBeVisible();
    for (const name of names) expect(screen.getByRole("link", { name })).toBeVisible();
    expect(screen.getAllByRole("link")).toHaveLength(names.length);
  });

  it("keeps the name of a general channel that was renamed", () => {
    show("zh-CN", { channels: [listing(1, "大厅", 0, { isGeneral: true })] });
    expect(screen.getByRole("link", { name: "大厅" })).toBeVisible();
  });

  it("says which one is open", () => {
    show("en");
    expect(screen.getByRole("link", { current: "page" })).toHaveAccessibleName("general");
    expect(screen.getByRole("link", { name: "私密" })).toHaveAttribute("href", "/channels/3");
  });

  it("tells which one is aimed at before it is opened", async () => {
    const { onAim } = show("en");
    const target = screen.getByRole("link", { name: "私密" });
    await userEvent.pointer({ keys: "[TouchA>]", target });
    await userEvent.pointer({ keys: "[MouseRight]", target });
    expect(onAim).not.toHaveBeenCalled();
    await userEvent.pointer({ keys: "[MouseLeft>]", target });
    expect(onAim.mock.calls).toEqual([[3]]);
  });

  it("leaves the caret where one writes", () => {
    show("en");
    const target = screen.getByRole("link", { name: "私密" });
    expect(fireEvent.mouseDown(target)).toBe(false);
    expect(fireEvent.mouseDown(target, { ctrlKey: true })).toBe(true);
  });

  it("says what to do when there is none, and offers it", async () => {
    const { onBrowse } = show("zh-CN", { channels: [] });
    await userEvent.click(screen.getByRole("button", { name: "浏览频道" }));
    expect(onBrowse).toHaveBeenCalledTimes(1);
    expect(screen.getByText("你还没有加入任何频道。浏览一下，或者创建一个。")).toBeVisible();
  });

  it("shows the shape of what comes", () => {
    show("zh-CN", { status: "loading", channels: [] });
    expect(screen.getByRole("progressbar", { name: "正在加载" })).toBeInTheDocument();
  });

  it("says what went wrong and offers the way out", async () => {
    const { onReload } = show("zh-CN", { status: "failed", channels: [] });
    expect(screen.getByRole("alert")).toHaveTextContent("频道没能加载出来。");
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(onReload).toHaveBeenCalledTimes(1);
  });
});
