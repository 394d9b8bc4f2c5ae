import { screen, within } from "@testing-library/react";
import { MemberList } from "@/components/members/member-list";
import type { Member } from "@/lib/protocol/channels";
import type { Locale } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

function member(id: number, displayName: string, rest: Partial<Member["user"]> = {}): Member {
  const user = {
    id,
    username: `u${id}`,
    displayName,
    role: "member" as const,
    isActive: true,
    avatarUrl: null,
    lastActiveAt: null,
    ...rest,
  };
  return { user, joinedAt: "2026-03-01T00:00:00.000Z" };
}

const members = [
  member(1, "张三", { role: "owner" }),
  member(2, "李四"),
  member(3, "Emma Fischer"),
  member(4, "bob", { isActive: false }),
];

function texts(locale: Locale, onlineUserIds: number[]): (string | null)[] {
  renderIn(locale, <MemberList members={members} onlineUserIds={new Set(onlineUserIds)} currentUserId={2} />);
  return screen.getAllByRole("listitem").map((item) => within(item).getByText(/在线|离线|Online|Offline/).textContent);
}

describe("[S8] the members", () => {
  it.each([
    ["zh-CN", ["在线", "在线", "离线", "离线"]],
    ["en", ["Online", "Online", "Offline", "Offline"]],
  ] as const)("says of each in %s whether they are online, those who are first", (locale, words) => {
    expect(texts(locale, [2, 3])).toEqual(words);
  });

  it("counts each group", () => {
    texts("zh-CN", [1]);
    expect(screen.getAllByRole("heading").map((heading) => heading.textContent)).toEqual(["在线 — 1", "离线 — 3"]);
  });

  it("marks oneself, the owner and who is no longer active", () => {
    texts("zh-CN", []);
    const noteOf = (name: string) => screen.getByText(name).closest("li")?.textContent;
    expect(noteOf("李四")).toContain("你");
    expect(noteOf("张三")).toContain("所有者");
    expect(noteOf("bob")).toContain("已停用");
  });

  it("says of nobody that they are offline while it is not known", () => {
    renderIn("zh-CN", <MemberList members={members} onlineUserIds={null} currentUserId={2} />);
    expect(screen.getAllByRole("heading").map((heading) => heading.textContent)).toEqual(["成员 — 4"]);
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
    expect(screen.queryByText(/在线|离线/)).toBeNull();
  });
});
