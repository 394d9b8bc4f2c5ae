import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";

/** A workspace as people have it: both languages, and one of everything that can stand in a channel. */
export interface Furnished {
  /** An admin, who looks at it. */
  zhang: Person;
  emma: Person;
  li: Person;
  general: number;
  /** Has news, once `tellNews` has been called. */
  design: number;
  /** Nobody has written there. */
  empty: number;
  archived: number;
  /** Public, and neither zhang nor emma is in it. */
  open: number;
  inviteCode: string;
  resetPath: string;
}

/** Fills the app of this file; call it once, in a `beforeAll`. */
export async function furnishWorkspace(): Promise<Furnished> {
  const owner = await createWorkspace();
  const { invite } = (await owner.api.post("/invites")).body;
  await owner.api.patch("/workspace", { name: "青禾工作室" });
  const li = await createPerson("lisi", "李四");
  const emma = await createPerson("emma", "Emma Fischer");
  const zhang = await createPerson("zhangsan", "张三");
  const wang = await createPerson("wangwu", "王五");
  const noor = await createPerson("noor", "Noor Khan");
  await owner.api.patch(`/users/${zhang.user.id}`, { role: "admin" });
  await owner.api.patch(`/channels/${general()}`, { topic: "全员公告与日常" });
  const design = await createChannel(li, { name: "产品设计" }, [zhang, emma]);
  const empty = await createChannel(emma, { name: "release-2.0" }, [zhang, wang]);
  await createChannel(zhang, { name: "财务", isPrivate: true }, [emma]);
  const open = await createChannel(noor, { name: "读书会" });
  const archived = await createChannel(owner, { name: "2025 年会" }, [zhang, emma]);
  await say(emma, archived, "照片都放好了");
  await owner.api.patch(`/channels/${archived}`, { isArchived: true });
  await say(li, design, "第 1 版草图好了");
  await say(noor, open, "这个月读《活着》");
  await converse({ li, emma, zhang });
  const { url } = (await owner.api.post(`/users/${wang.user.id}/password-reset`)).body;
  const { pathname, hash } = new URL(url);
  return {
    zhang,
    emma,
    li,
    general: general(),
    design,
    empty,
    archived,
    open,
    inviteCode: invite.code,
    resetPath: pathname + hash,
  };
}

/** Something new in the design channel for everyone but its author. */
export async function tellNews({ li, design }: Furnished): Promise<void> {
  for (const number of [2, 3]) await say(li, design, `第 ${number} 版草图好了`);
}

async function converse({ li, emma, zhang }: Record<"li" | "emma" | "zhang", Person>): Promise<void> {
  const here = general();
  await say(
    li,
    here,
    "预发环境已经切到新的写入路径，`npm run bench` 的结果在下面。明早 10 点前如果没有异常就全量。\n\n```\n1000 people · 50 channels · 1000 msg/s\ndelivered 600 000 / 600 000   doubled 0   p99 61 ms\n```",
  );
  await say(
    emma,
    here,
    "Lovely. Could you watch the **reconnect panel** tonight? I'll take the morning.\n\n- deploy at 10\n- see https://example.org/runbook\n\n> no surprises, please",
  );
  const unwanted = await say(emma, here, "wrong channel");
  await emma.api.delete(`/channels/${here}/messages/${unwanted}`);
  const edited = await say(li, here, "早上好。夜里一共 3 次断线");
  await li.api.patch(`/channels/${here}/messages/${edited}`, {
    body: "早上好。夜里一共 3 次断线重连，全部在 6 秒内恢复，没有丢消息。",
  });
  await say(emma, here, "| node | load | state |\n| --- | ---: | --- |\n| a | 0.4 | fine |\n| b | 0.7 | fine |");
  await say(zhang, here, "可以。我盯着看板，有问题随时回滚。");
}

let sayings = 0;
async function say(person: Person, channelId: number, body: string): Promise<number> {
  const answer = await person.api.post(`/channels/${channelId}/messages`, { clientId: `said-${sayings++}`, body });
  return answer.body.message.id;
}
