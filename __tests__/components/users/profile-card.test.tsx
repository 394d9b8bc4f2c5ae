import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ProfileCard } from "@/components/users/profile-card";
import type { Locale, User } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

const HOUR_MS = 3_600_000;
const user: User = {
  id: 3,
  username: "zhaoliu",
  displayName: "赵六",
  role: "member",
  isActive: true,
  avatarUrl: null,
  lastActiveAt: new Date(Date.now() - 2 * HOUR_MS).toISOString(),
};

function show(locale: Locale, { user: changes, ...props }: { user?: Partial<User> } & Partial<Props> = {}) {
  const rest = { presence: "offline", isMe: false, canManage: false, ...props } as const;
  return renderIn(locale, <ProfileCard user={{ ...user, ...changes }} {...rest} />).container;
}

type Props = Omit<ComponentProps<typeof ProfileCard>, "user">;

describe("a person's card", () => {
  it.each([
    ["zh-CN", "离线2 小时前活跃"],
    ["en", "OfflineActive 2 hours ago"],
  ] as const)("says in words in %s that they are away, and since when", (locale, words) => {
    expect(show(locale)).toHaveTextContent(words);
  });

  it("does not say when somebody online was last here", () => {
    const card = show("en", { presence: "online" });
    expect(card).toHaveTextContent("Online");
    expect(card).not.toHaveTextContent("Active");
  });

  it("guesses nothing where presence is not known", () => {
    expect(show("en", { presence: "unknown" })).not.toHaveTextContent(/Online|Offline|Active/);
  });

  it("tells a role, and someone deactivated", () => {
    const card = show("zh-CN", { user: { role: "admin", isActive: false } });
    expect(card).toHaveTextContent("管理员已停用");
    expect(card).not.toHaveTextContent("离线");
  });

  it("copies the username", async () => {
    const person = userEvent.setup();
    show("en");
    await person.click(screen.getByRole("button", { name: "Copy @username" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("@zhaoliu");
  });

  it("leads an admin to managing that person, and nobody else", () => {
    show("zh-CN", { canManage: true });
    expect(screen.getByRole("link", { name: "管理" })).toHaveAttribute("href", "/admin/people?query=zhaoliu");
  });

  it("offers a member nothing to manage", () => {
    show("zh-CN");
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });
});
