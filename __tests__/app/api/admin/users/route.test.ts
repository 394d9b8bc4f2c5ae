import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import type { ListedUser } from "@/lib/protocol/admin";
import { database } from "@/lib/server/database/prisma";

useServer();

let owner: Person;

/** Username, display name, role, and how many days ago they were active; null: never. */
const PEOPLE = [
  ["alex", "zoe 100%", "member", 3],
  ["anna_b", "Anna", "admin", null],
  ["annaxb", "bea", "member", 1],
  ["gone", "Cleo", "member", 2],
] as const;

beforeAll(async () => {
  owner = await createWorkspace();
  await database().user.update({ where: { id: owner.user.id }, data: { createdAt: daysAgo(30) } });
  for (const [index, [username, displayName, role, days]] of PEOPLE.entries()) {
    const { user } = await createPerson(username, displayName);
    const lastActiveAt = days === null ? null : daysAgo(days);
    const data = { role, lastActiveAt, createdAt: daysAgo(10 - index), isActive: username !== "gone" };
    await database().user.update({ where: { id: user.id }, data });
  }
});

const daysAgo = (days: number) => new Date(Date.UTC(2026, 0, 31 - days));

async function list(query = ""): Promise<{ users: ListedUser[]; total: number }> {
  const answer = await owner.api.get<{ users: ListedUser[]; total: number }>(`/admin/users?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

const names = async (query?: string) => (await list(query)).users.map(({ username }) => username);

describe("GET /api/admin/users", () => {
  it("[ADM1] lists everyone as people see them, with when they joined, and no password", async () => {
    const { users, total } = await list();
    expect(total).toBe(5);
    const anna = (await owner.api.get("/users?query=anna_b")).body.users[0];
    expect(users.find(({ username }) => username === "anna_b")).toEqual({
      ...anna,
      createdAt: daysAgo(9).toISOString(),
      isOnline: false,
    });
  });

  it("[ADM1] says who is online", async () => {
    await connectSocket(owner);
    const { users } = await list();
    expect(users.filter(({ isOnline }) => isOnline).map(({ username }) => username)).toEqual(["owner"]);
  });

  it.each([
    ["", ["anna_b", "annaxb", "gone", "owner", "alex"]],
    ["sort=displayName&direction=desc", ["alex", "owner", "gone", "annaxb", "anna_b"]],
    ["sort=username", ["alex", "anna_b", "annaxb", "gone", "owner"]],
    ["sort=createdAt", ["owner", "alex", "anna_b", "annaxb", "gone"]],
    ["sort=createdAt&direction=desc", ["gone", "annaxb", "anna_b", "alex", "owner"]],
    ["sort=role", ["owner", "anna_b", "alex", "annaxb", "gone"]],
    ["sort=role&direction=desc", ["alex", "annaxb", "gone", "anna_b", "owner"]],
    ["sort=lastActiveAt", ["alex", "gone", "annaxb", "owner", "anna_b"]],
    ["sort=lastActiveAt&direction=desc", ["annaxb", "gone", "alex", "owner", "anna_b"]],
  ])("[ADM1] orders by %s: names whatever their case, ties by id, who never was active last", async (query, wanted) => {
    expect(await names(query)).toEqual(wanted);
  });

  it("[ADM1] orders Chinese names by pinyin before all others, and 9 before 10", async () => {
    const sorted = ["安娜 x", "李四 x", "张三 x", "annabel x", "Bea 9 x", "bea 10 x", "Zoe x"];
    const data = [...sorted].reverse().map((displayName, n) => ({ username: `x${n}`, displayName, passwordHash: "" }));
    await database().user.createMany({ data });
    const { users } = await list("sort=displayName");
    expect(users.map(({ displayName }) => displayName).filter((name) => name.endsWith(" x"))).toEqual(sorted);
    await database().user.deleteMany({ where: { username: { in: data.map(({ username }) => username) } } });
  });

  it.each([
    ["query=ANN", ["anna_b", "annaxb"]],
    ["query=%20zoe%20", ["alex"]],
    ["query=a_b", ["anna_b"]],
    ["query=0%25", ["alex"]],
    ["query=%5C", []],
    ["query=", ["anna_b", "annaxb", "gone", "owner", "alex"]],
    ["state=deactivated", ["gone"]],
    ["state=active&role=member", ["annaxb", "alex"]],
    ["query=ann&role=admin", ["anna_b"]],
  ])("[ADM1] finds by %s", async (query, wanted) => {
    const { users, total } = await list(query);
    expect({ names: users.map(({ username }) => username), total }).toEqual({ names: wanted, total: wanted.length });
  });

  it("[ADM1] pages without repeating or skipping anybody, though many are alike, and counts them all", async () => {
    const alike = Array.from({ length: 120 }, (_, n) => ({
      username: `alike${n}`,
      displayName: "Alike",
      passwordHash: "",
    }));
    await database().user.createMany({ data: alike });
    const seen: string[] = [];
    for (const offset of [0, 50, 100]) {
      const page = await list(`query=alike&sort=displayName&direction=desc&offset=${offset}`);
      expect(page.total).toBe(120);
      seen.push(...page.users.map(({ username }) => username));
    }
    expect(seen).toEqual(alike.map(({ username }) => username));
    expect((await list("query=alike&limit=100")).users).toHaveLength(100);
    expect(await list("query=alike&offset=120")).toEqual({ users: [], total: 120 });
  });

  it.each([
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["offset=-1", "offset"],
    ["sort=passwordHash", "sort"],
    ["direction=up", "direction"],
    ["role=god", "role"],
    ["state=archived", "state"],
    [`query=${"x".repeat(65)}`, "query"],
    ["query=a%00b", "query"],
    ["query=a&query=b", "query"],
    ["page=2", "page"],
  ])("[ADM1] [ERR2] refuses %s and names it", async (query, field) => {
    const answer = await owner.api.get(`/admin/users?${query}`);
    expect([answer.status, answer.body.error.code, Object.keys(answer.body.error.fields)]).toEqual([
      400,
      "invalid",
      [field],
    ]);
  });
});
