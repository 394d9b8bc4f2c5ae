import { stat } from "node:fs/promises";
import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { connectSocket } from "@/__tests__/support/sockets";
import { inDatabase } from "./support/database";
import { takeScreenshot } from "./support/take-screenshot";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

/** The README is read over slow lines too. */
const MAX_BYTES = 150 * 1024;
const DAY_MS = 24 * 60 * 60_000;

/** When it was said, yesterday or today at such a time where the browsers are, who said it, and what. */
type Line = readonly [day: "yesterday" | "today", time: string, who: keyof typeof people, body: string];

/** `2026-01-31`, where the browsers of the tests are. */
const DAYS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

const app = useApp({ HUDDLE_RATE_LIMITS: "off" });
const people: Record<"zhang" | "li" | "wang" | "emma" | "noor" | "zhao", Person> = Object.create(null);
let release = 0;

const TEAM: readonly Line[] = [
  [
    "yesterday",
    "18:42",
    "li",
    "预发环境已经切到新的结算流程，`rollout status` 的结果在下面。明早 10 点前如果没有异常就全量。",
  ],
  [
    "yesterday",
    "18:42",
    "li",
    "```\nWaiting for rollout to finish: 2 of 3 updated replicas are available…\ndeployment checkout successfully rolled out\n```",
  ],
  ["yesterday", "18:47", "emma", "Lovely. Could you watch the **payments panel** tonight? I’ll take the morning."],
  ["yesterday", "18:51", "zhang", "可以，我盯到十二点。"],
  ["yesterday", "18:51", "zhang", "有问题打我电话。"],
  ["today", "09:03", "wang", "早上好。夜里一共 3 次告警，都在几分钟内恢复，没有丢单。"],
  ["today", "09:03", "wang", "需要关注的只有一台旧平板：它扫码偶尔没有反应。"],
  ["today", "09:58", "li", "那就按计划全量？"],
  ["today", "09:59", "zhang", "可以。我盯着看板，有问题随时回滚。"],
  ["today", "10:31", "emma", "> 第一批 10% 已完成\n\nLooks calm from here. Second batch at 14:00."],
  ["today", "11:08", "noor", "文档也更新好了：https://docs.example.org/checkout"],
  ["today", "11:15", "zhang", "辛苦各位，第二批结束后我来写总结。"],
];

const RELEASE: readonly Line[] = [
  [
    "yesterday",
    "16:20",
    "noor",
    "Release notes for 2.0 are ready to read. Two questions are still open:\n\n1. Do we name the old tablets?\n2. Is the upgrade one step or two?",
  ],
  [
    "yesterday",
    "16:28",
    "emma",
    "One step, about a minute:\n\n```sh\nsudo systemctl stop checkout\n./migrate --to 2.0     # keeps the old tables\nsudo systemctl start checkout\n```",
  ],
  ["yesterday", "16:31", "noor", "And if it fails half way?"],
  [
    "yesterday",
    "16:32",
    "emma",
    "It happens *whole or not at all*. You start the old version and nothing has changed.",
  ],
  ["today", "10:12", "wang", "旧平板的问题找到了：省电模式会关掉扫码的补光灯。"],
  ["today", "10:14", "emma", "That was the last one on my list. Thank you, 王五."],
  ["today", "11:40", "noor", "Then the tablets need no mention. I’ve cut the paragraph."],
  ["today", "13:25", "li", "截图换成新的了，深色的也有一张。"],
  ["today", "13:31", "emma", "**Shipping at three.** Speak now."],
];

test.beforeAll(async () => {
  const owner = await createWorkspace();
  await owner.api.patch("/workspace", { name: "青禾工作室" });
  people.zhang = await createPerson("zhangsan", "张三");
  people.li = await createPerson("lisi", "李四");
  people.wang = await createPerson("wangwu", "王五");
  people.emma = await createPerson("emma", "Emma Fischer");
  people.noor = await createPerson("noor", "Noor Khan");
  people.zhao = await createPerson("zhaoliu", "赵六");
  await owner.api.patch("/users/me", { displayName: "周敏" });
  await owner.api.patch(`/channels/${general()}`, { topic: "全员公告与日常" });
  const { zhang, li, wang, emma, noor } = people;
  release = await createChannel(emma, { name: "release-2.0" }, [zhang, li, wang, noor]);
  await emma.api.patch(`/channels/${release}`, { topic: "Ships on Thursday" });
  const design = await createChannel(li, { name: "产品设计" }, [zhang, emma]);
  await createChannel(wang, { name: "闲聊" }, [zhang, emma, noor]);
  await createChannel(zhang, { name: "财务", isPrivate: true }, [emma]);
  await speak(general(), TEAM);
  await speak(release, RELEASE);
  for (const [channelId, person] of [
    [general(), emma],
    [release, zhang],
    [general(), zhang],
    [release, emma],
  ] as const) {
    await person.api.put(`/channels/${channelId}/read`, { seq: 100 });
  }
  for (let number = 1; number <= 12; number += 1) await say(li, design, `草图 ${number}`);
});

test("a light and a dark picture of a working day are fit for the README", async ({ openChat }) => {
  const { zhang, li, wang, emma, noor } = people;
  const others = await Promise.all([li, wang, noor].map((person) => connectSocket(person)));
  const light = await openChat(zhang, "zh-CN", { colorScheme: "light" });
  const dark = await openChat(emma, "en", { colorScheme: "dark" });
  await dark.openChannel("release-2.0");
  for (const typist of others.slice(0, 2)) {
    await typist.say("join_channel", { channel_id: general() });
    await typist.say("user_typing", { channel_id: general(), data: { isTyping: true } });
  }
  await expect(light.typing).toContainText("李四 和 王五 正在输入...");
  await dark.composer("release-2.0").hover();
  for (const device of [light, dark]) await expect(device.members.getByRole("progressbar")).toHaveCount(0);
  await takeScreenshot(light, "readme", "light");
  await takeScreenshot(dark, "readme", "dark");
  // They are taken along by hand, into docs/images, when the face has changed.
  for (const scheme of ["light", "dark"]) {
    expect((await stat(`__tests__/e2e/screenshots/readme-${scheme}.png`)).size).toBeLessThan(MAX_BYTES);
  }
});

/** Says everything, and then has it said when it was. */
async function speak(channelId: number, lines: readonly Line[]): Promise<void> {
  for (const [, , who, body] of lines) await say(people[who], channelId, body);
  await inDatabase(app().dataDir, async (client) => {
    for (const [index, [day, time]] of lines.entries()) {
      const at = `${DAYS.format(Date.now() - (day === "today" ? 0 : DAY_MS))} ${time}+08`;
      await client.query("UPDATE messages SET created_at = $3 WHERE channel_id = $1 AND seq = $2", [
        channelId,
        index + 1,
        at,
      ]);
    }
  });
}

let sayings = 0;
async function say(person: Person, channelId: number, body: string): Promise<void> {
  await person.api.post(`/channels/${channelId}/messages`, { clientId: `said-${sayings++}`, body });
}
