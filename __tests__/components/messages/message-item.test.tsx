import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { MessageItem } from "@/components/messages/message-item";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import type { Locale } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

const sent: ListedMessage = {
  id: 7,
  channelId: 1,
  seq: 7,
  changeSeq: 7,
  authorId: 2,
  clientId: "c7",
  body: "那就按计划全量？",
  createdAt: "2026-03-01T09:59:00.000Z",
  editedAt: null,
  deletedAt: null,
  delivery: { state: "sent" },
};
const pending = { clientId: "c8", channelId: 1, authorId: 2, body: "现在开始", createdAt: "2026-03-01T10:00:00.000Z" };

function show(message: ListedMessage, locale: Locale, props: Partial<ComponentProps<typeof MessageItem>> = {}) {
  const spies = {
    onOpen: jest.fn(),
    onToggleFold: jest.fn(),
    onEdit: jest.fn(),
    onDelete: jest.fn(),
    onRetry: jest.fn(),
    onDiscard: jest.fn(),
  };
  renderIn(
    locale,
    <MessageItem
      message={message}
      author={{ id: 2, displayName: "李四" }}
      isGrouped={false}
      hasDelivery
      canEdit={false}
      canDelete={false}
      editor={null}
      path="/channels/1?message=7"
      isUnfolded={false}
      isRested
      {...spies}
      {...props}
    />,
  );
  return spies;
}

describe("a message", () => {
  it.each([
    ["zh-CN", "李四，09:59"],
    ["en", "李四, 9:59 AM"],
  ] as const)("is an article named by author and time in %s", (locale, name) => {
    show(sent, locale);
    expect(screen.getByRole("article", { name })).toHaveTextContent("那就按计划全量？");
  });

  it("keeps its name under the one before, where author and time are not repeated", () => {
    show(sent, "zh-CN", { isGrouped: true });
    expect(screen.getByRole("article", { name: "李四，09:59" })).not.toHaveTextContent("李四");
  });

  it("offers what may be done with it, and nothing else", async () => {
    const spies = show(sent, "zh-CN", { canDelete: true });
    expect(screen.queryByRole("button", { name: "编辑" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "删除" }));
    expect(spies.onDelete).toHaveBeenCalledTimes(1);
  });

  it("has its actions in English too", async () => {
    const spies = show(sent, "en", { canEdit: true, canDelete: true });
    await userEvent.click(screen.getByRole("button", { name: "Edit" }));
    expect(spies.onEdit).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Delete" })).toBeInTheDocument();
  });

  it("says when it was edited", () => {
    show({ ...sent, editedAt: "2026-03-01T10:05:00.000Z" }, "zh-CN");
    expect(screen.getByText("已编辑")).toBeVisible();
  });

  it("[MSG4] leaves a quiet trace of a deleted one", () => {
    show({ ...sent, body: "", deletedAt: "2026-03-01T10:05:00.000Z" }, "zh-CN");
    expect(screen.getByRole("article")).toHaveTextContent("此消息已删除");
  });

  it("says that it is on its way", () => {
    show({ ...pending, delivery: { state: "sending" } }, "zh-CN");
    expect(screen.getByRole("article")).toHaveTextContent("发送中…");
    expect(screen.queryByRole("button", { name: /编辑|删除|重试|放弃/ })).toBeNull();
  });

  it.each([
    ["network", "等待连接"],
    ["rate_limited", "等待服务器"],
  ] as const)("says what it waits for when that is %s", (code, words) => {
    show({ ...pending, delivery: { state: "waiting", code } }, "zh-CN");
    expect(screen.getByRole("article")).toHaveTextContent(words);
    expect(screen.queryByRole("button", { name: /编辑|删除|重试|放弃/ })).toBeNull();
  });

  it("says of mine that it was sent, and nothing of anybody else's", () => {
    show(sent, "zh-CN");
    expect(screen.getByRole("article")).toHaveTextContent("已发送");
    show(sent, "en", { hasDelivery: false });
    expect(screen.queryByText("Sent")).toBeNull();
  });

  it.each([
    ["zh-CN", "conflict", "未发送：这个频道已归档。", "重试", "放弃"],
    ["en", "forbidden", "Not sent: You are no longer in this channel.", "Retry", "Discard"],
    ["en", "invalid", "Not sent: It is too long.", "Retry", "Discard"],
  ] as const)("says in %s why it failed, and offers both ways on", async (locale, code, words, retry, discard) => {
    const error = { code, fields: { body: "too_long" } } as const;
    const spies = show({ ...pending, delivery: { state: "failed", error } }, locale);
    expect(screen.getByRole("article")).toHaveTextContent(words);
    await userEvent.click(screen.getByRole("button", { name: retry }));
    expect(spies.onRetry).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole("button", { name: discard }));
    expect(spies.onDiscard).toHaveBeenCalledTimes(1);
  });
});
