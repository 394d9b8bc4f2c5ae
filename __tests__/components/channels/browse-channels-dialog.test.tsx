import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BrowseChannelsDialog } from "@/components/channels/browse-channels-dialog";
import type { ChannelListing } from "@/lib/protocol/channels";
import { renderIn } from "../support/render-in";

const membership = { lastReadSeq: 0, unreadCount: 0, mentionCount: 0 };
const channels = [
  { id: 1, name: "general", isGeneral: true, topic: "", memberCount: 7, membership },
  { id: 2, name: "产品设计", topic: "草图", memberCount: 4, membership: null },
] as ChannelListing[];

function show() {
  const spies = { onOpen: jest.fn(), onJoin: jest.fn(() => Promise.resolve()), onOpenChange: jest.fn() };
  renderIn("zh-CN", <BrowseChannelsDialog isOpen channels={channels} {...spies} />);
  return { ...spies, box: screen.getByRole("searchbox", { name: "名称或主题" }) };
}

describe("browsing the channels", () => {
  it("starts at its search, and goes to the best match on Enter", async () => {
    const { onOpen, box } = show();
    expect(screen.getByRole("dialog", { name: "浏览频道" })).toBeVisible();
    expect(box).toHaveFocus();
    await userEvent.type(box, "产品{Enter}");
    expect(onOpen).toHaveBeenCalledWith(2);
  });

  it("offers to join only what one is not in", async () => {
    const { onJoin } = show();
    await userEvent.click(screen.getByRole("button", { name: "加入" }));
    expect(onJoin).toHaveBeenCalledWith(2);
    expect(screen.getByText("7 位成员")).toBeVisible();
  });

  it("says that nothing is called that", async () => {
    const { onOpen, box } = show();
    await userEvent.type(box, "没有{Enter}");
    expect(screen.getByText("没有叫这个名字的频道。")).toBeVisible();
    expect(onOpen).not.toHaveBeenCalled();
  });
});
