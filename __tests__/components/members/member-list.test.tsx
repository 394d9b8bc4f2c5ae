import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
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

function show(locale: Locale, onlineUserIds: number[] | null, people = members) {
  const online = onlineUserIds && new Set(onlineUserIds);
  const scroller = createRef<HTMLElement>();
  renderIn(locale, <MemberList members={people} onlineUserIds={online} currentUserId={2} scroller={scroller} />);
}

const names = () => screen.getAllByRole("button").map((row) => row.title.split(" @")[0]);

function texts(locale: Locale, onlineUserIds: number[]): (string | null)[] {
  show(locale, onlineUserIds);
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
    show("zh-CN", null);
    expect(screen.getAllByRole("heading").map((heading) => heading.textContent)).toEqual(["成员 — 4"]);
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
    expect(screen.queryByText(/在线|离线/)).toBeNull();
  });

  it("puts oneself first, and then goes by name", () => {
    show("en", [1, 2, 3, 4]);
    expect(names()).toEqual(["李四", "bob", "Emma Fischer", "张三"]);
  });

  it("says on hover since when somebody is away", () => {
    const lastActiveAt = new Date(Date.now() - 7_200_000).toISOString();
    show("zh-CN", [2], [...members, member(5, "赵六", { lastActiveAt })]);
    expect(screen.getByRole("button", { name: /赵六/ })).toHaveAttribute("title", "赵六 @u5 · 2 小时前活跃");
  });

  it("offers no search among so few", () => {
    show("en", []);
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("finds people by a part of either name among many, and says when there is nobody", async () => {
    const many = Array.from({ length: 12 }, (_, at) => member(at + 10, `Person ${at}`));
    show("en", [], [...members, ...many]);
    const box = screen.getByRole("searchbox", { name: "Find members" });
    await userEvent.type(box, "emma");
    expect(names()).toEqual(["Emma Fischer"]);
    await userEvent.clear(box);
    await userEvent.type(box, "@u21");
    expect(names()).toEqual(["Person 11"]);
    await userEvent.type(box, "xyz");
    expect(screen.getByRole("status")).toHaveTextContent("Nobody is called that.");
  });
});
