import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { connectSocket } from "@/__tests__/support/sockets";
import type { Device } from "./support/device";
import { takeScreenshot } from "./support/take-screenshot";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

const WINDOWS = { 1440: { viewport: { width: 1440, height: 900 } }, 390: PHONE };
const LANGUAGES = ["zh-CN", "en"] as const;
const SCHEMES = ["light", "dark"] as const;

useApp();
const people: Record<"zhang" | "li" | "emma", Person> = Object.create(null);
let inviteCode = "";
let designId = 0;

const VARIANTS = LANGUAGES.flatMap((language) =>
  SCHEMES.flatMap((colorScheme) =>
    ([1440, 390] as const).map((width) => ({
      name: `${language}-${colorScheme}-${width}`,
      language,
      isPhone: width === 390,
      options: { ...WINDOWS[width], colorScheme },
    })),
  ),
);

test.describe("while nobody is in it", () => {
  for (const { name, language, options } of VARIANTS) {
    test(`the first screen fits: ${name}`, async ({ openBrowser }) => {
      const device = await openBrowser(language, options);
      await visit(device, "/setup", device.button(device.names.createWorkspace));
      await takeScreenshot(device, "setup", name);
    });
  }
});

test.describe("with people in it", () => {
  test.beforeAll(moveIn);

  for (const { name, language, isPhone, options } of VARIANTS) {
    test(`the screens for strangers fit: ${name}`, async ({ openBrowser }) => {
      const device = await openBrowser(language, options);
      device.complaints.expect(/status of (401|404)/);
      await visit(device, "/sign-in", device.button(device.names.signIn));
      await device.field(device.names.username).fill("zhangsan");
      await device.page.getByLabel(device.names.password, { exact: true }).fill("not the password");
      await device.button(device.names.signIn).click();
      await expect(device.page.getByText(device.word("signIn.wrong"))).toBeVisible();
      await takeScreenshot(device, "sign-in", name);
      await visit(device, `/join/${inviteCode}`, device.button(device.names.join));
      await takeScreenshot(device, "join", name);
      await visit(device, "/join/NO-SUCH-INVITE", device.page.getByText(device.word("join.invalidTitle")));
      await takeScreenshot(device, "join-invalid", name);
      await visit(device, "/no/such/page", device.page.getByText(device.word("app.notFoundTitle")));
      await takeScreenshot(device, "not-found", name);
    });

    test(`the screens of the chat fit: ${name}`, async ({ openChat }) => {
      const device = await openChat(people.zhang, language, options);
      device.complaints.expect(/ERR_FAILED/, /status of 404/);
      await showChannel(device);
      await takeScreenshot(device, "channel", name);
      await walkMessage(device, name, isPhone);
      await walkDialogs(device, name, isPhone);
      await showUnread(device, name, isPhone);
      await visit(device, "/channels/999999", device.page.getByText(device.word("app.notFoundTitle")));
      await takeScreenshot(device, "channel-gone", name);
      await visit(device, "/profile", device.button(device.word("profile.signOutEverywhere")));
      await takeScreenshot(device, "profile", name);
    });
  }
});

async function moveIn(): Promise<void> {
  const owner = await createWorkspace();
  inviteCode = (await owner.api.post("/invites")).body.invite.code;
  await owner.api.patch("/workspace", { name: "青禾工作室" });
  people.li = await createPerson("lisi", "李四");
  people.emma = await createPerson("emma", "Emma Fischer");
  people.zhang = await createPerson("zhangsan", "张三");
  await owner.api.patch(`/users/${people.zhang.user.id}`, { role: "admin" });
  await createPerson("wangwu", "王五");
  await createPerson("noor", "Noor Khan");
  await owner.api.patch(`/channels/${general()}`, { topic: "全员公告与日常" });
  designId = await createChannel(people.li, { name: "产品设计" }, [people.zhang]);
  await createChannel(people.emma, { name: "release-2.0" }, [people.zhang]);
  await createChannel(people.zhang, { name: "财务", isPrivate: true }, [people.emma]);
  await say(people.li, designId, "第 1 版草图好了");
  await say(
    people.li,
    general(),
    "预发环境已经切到新的写入路径，`npm run bench` 的结果在下面。明早 10 点前如果没有异常就全量。",
  );
  await say(
    people.li,
    general(),
    "```\n1000 people · 50 channels · 1000 msg/s\ndelivered 600 000 / 600 000   doubled 0   p99 61 ms\n```",
  );
  await say(
    people.emma,
    general(),
    "Lovely. Could you watch the **reconnect panel** tonight? I'll take the morning.\n\n- deploy at 10\n- see https://example.org/runbook\n\n> no surprises, please",
  );
  const unwanted = await say(people.emma, general(), "wrong channel");
  await people.emma.api.delete(`/channels/${general()}/messages/${unwanted}`);
  const edited = await say(people.li, general(), "早上好。夜里一共 3 次断线");
  await people.li.api.patch(`/channels/${general()}/messages/${edited}`, {
    body: "早上好。夜里一共 3 次断线重连，全部在 6 秒内恢复，没有丢消息。",
  });
  await say(
    people.emma,
    general(),
    "| node | load | state |\n| --- | ---: | --- |\n| a | 0.4 | fine |\n| b | 0.7 | fine |",
  );
  await say(people.zhang, general(), "可以。我盯着看板，有问题随时回滚。");
}

let sayings = 0;
async function say(person: Person, channelId: number, body: string): Promise<number> {
  const answer = await person.api.post(`/channels/${channelId}/messages`, { clientId: `said-${sayings++}`, body });
  return answer.body.message.id;
}

/** The channel with everything that can be on it: news, someone typing, a message that failed. */
async function showChannel(device: Device): Promise<void> {
  const typists = await Promise.all([connectSocket(people.li), connectSocket(people.emma)]);
  for (const typist of typists) await typist.say("join_channel", { channel_id: general() });
  await device.page.route("**/api/channels/*/messages", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await device.send("第一批 10% 已完成");
  await expect(
    device.message("第一批 10% 已完成").getByRole("button", { name: device.names.retry, exact: true }),
  ).toBeVisible();
  await device.composer(device.names.general).blur();
  for (const typist of typists) await typist.say("user_typing", { channel_id: general(), data: { isTyping: true } });
  await expect(device.typing).not.toBeEmpty();
}

/** One's own message with its actions, while it is changed, and before it is deleted. */
async function walkMessage(device: Device, variant: string, isPhone: boolean): Promise<void> {
  const message = device.message("可以。我盯着看板");
  const choose = async (name: string) => {
    await (isPhone ? message.tap() : message.hover());
    await message.getByRole("button", { name, exact: true }).click();
  };
  await choose(device.names.edit);
  await expect(device.field(device.word("messages.editLabel"))).toBeVisible();
  await takeScreenshot(device, "editing", variant);
  await device.page.keyboard.press("Escape");
  await choose(device.names.delete);
  await expect(device.page.getByRole("alertdialog")).toBeVisible();
  await takeScreenshot(device, "delete", variant);
  await device.page.keyboard.press("Escape");
}

/** A channel with news, opened at the line above them, and one with nothing. */
async function showUnread(device: Device, variant: string, isPhone: boolean): Promise<void> {
  const open = async (name: string) => {
    if (isPhone) await device.button(device.word("app.openChannels")).click();
    await device.openChannel(name);
  };
  for (const number of [2, 3]) await say(people.li, designId, `第 ${number} 版草图好了，${variant}`);
  await open("产品设计");
  await expect(device.log.getByText(device.word("messages.newLine"), { exact: true })).toBeVisible();
  await takeScreenshot(device, "unread", variant);
  await open("release-2.0");
  await expect(device.page.getByText(device.word("messages.empty"))).toBeVisible();
  await takeScreenshot(device, "empty", variant);
}

async function walkDialogs(device: Device, variant: string, isPhone: boolean): Promise<void> {
  const inRail = async (name: string) => {
    if (isPhone) await device.button(device.word("app.openChannels")).click();
    await device.button(name).click();
    await expect(device.page.getByRole("dialog").last()).toBeVisible();
  };
  const leave = async () => {
    await device.page.keyboard.press("Escape");
    if (isPhone) await device.page.keyboard.press("Escape");
    await expect(device.page.getByRole("dialog")).toHaveCount(0);
  };
  if (isPhone) {
    await device.button(device.word("app.openChannels")).click();
    await expect(device.channel(device.names.general)).toBeVisible();
    await takeScreenshot(device, "channels-drawer", variant);
    await device.page.keyboard.press("Escape");
    await device.button(device.word("app.toggleMembers")).click();
    await expect(device.member("Emma Fischer")).toBeVisible();
    await takeScreenshot(device, "members-drawer", variant);
    await leave();
  }
  await inRail(device.word("channels.create"));
  await takeScreenshot(device, "create-channel", variant);
  await leave();
  await inRail(device.word("channels.browse"));
  await takeScreenshot(device, "browse-channels", variant);
  await leave();
  await inRail(device.word("switcher.open"));
  await expect(device.page.getByRole("option").first()).toBeVisible();
  await takeScreenshot(device, "switcher", variant);
  await leave();
  await inRail(device.word("invites.open"));
  await device.button(device.word("invites.submit")).click();
  await expect(device.field(device.word("invites.link"))).toBeVisible();
  await takeScreenshot(device, "invite", variant);
  await leave();
}

async function visit(device: Device, address: string, sign: ReturnType<Device["button"]>): Promise<void> {
  await device.page.goto(address);
  await expect(sign.first()).toBeVisible();
}
