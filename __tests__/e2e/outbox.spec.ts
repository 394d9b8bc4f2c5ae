import { createChannel, general, PASSWORD, type Person } from "@/__tests__/support/people";
import { countSends, cutOff, cutSending, mend } from "./support/cut-off";
import type { Device } from "./support/device";
import { OwnBrowser } from "./support/own-browser";
import { takeScreenshot } from "./support/take-screenshot";
import { expect, PHONE, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

const FIVE = ["第一条", "第二条", "第三条", "第四条", "第五条"];

useApp({ HUDDLE_RECONNECT_INTERVAL_MS: "500", HUDDLE_MESSAGE_QUEUE_SIZE: "6" });
let owner: Person;
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ owner, zhang, emma } = await createTwoPeople());
});

test("[S14] five messages written without a network, over a reload and a closed browser, arrive once and in order", async ({
  openChat,
}) => {
  test.setTimeout(180_000);
  const others = [await openChat(emma, "en"), await openChat(zhang, "zh-CN")];
  const browser = await OwnBrowser.create();
  try {
    let { device } = browser;
    await device.signIn(zhang.user.username, PASSWORD);
    await expect(device.composer("通用频道")).toBeVisible();
    await cutOff(device.context);
    for (const text of FIVE) await device.send(text);
    for (const text of FIVE) await expect(device.message(text)).toContainText("等待连接");
    await device.composer("通用频道").fill("还没想好怎么说");
    await takeScreenshot(device, "outbox-waiting", "zh-CN-light-1440");

    await device.page.reload();
    for (const text of FIVE) await expect(device.message(text)).toContainText("等待连接");
    await expect(device.composer("通用频道")).toHaveValue("还没想好怎么说");

    device = await browser.reopen();
    await cutOff(device.context);
    await device.page.goto(`/channels/${general()}`);
    for (const text of FIVE) await expect(device.message(text)).toContainText("等待连接");
    await mend(device.context);

    for (const other of [...others, device]) {
      for (const text of FIVE) await expect(other.message(text)).toHaveCount(1, { timeout: 30_000 });
    }
    for (const text of FIVE) await expect(device.message(text)).toContainText("已发送");
    expect(await bodiesIn(general())).toEqual(FIVE);
    await expect(device.composer("通用频道"), "the draft is no message").toHaveValue("还没想好怎么说");

    await signOut(device, "有 1 份草稿还没写完。");
    await expect.poll(() => databases(device)).toEqual([]);
  } finally {
    await browser.remove();
  }
});

test("[S14] tabs share what is unsent, send it once, and take over from one that is closed", async ({ openChat }) => {
  const one = await openChat(zhang, "en");
  one.complaints.expect(/ERR_FAILED/);
  const channelId = await createChannel(emma, { name: "tabs" }, [zhang]);
  const other = await one.onNewPage(`/channels/${channelId}`);
  await one.openChannel("tabs");
  await other.isLive();
  const sent = countSends(one.context);

  await test.step("one sends, the other watches", async () => {
    await one.send("from one", "tabs");
    await other.send("from the other", "tabs");
    for (const tab of [one, other]) {
      for (const text of ["from one", "from the other"]) await expect(tab.message(text)).toContainText("Sent");
    }
    expect(sent).toEqual(["from one", "from the other"]);
  });

  await test.step("what waits is seen in both", async () => {
    await cutSending(one.context);
    await one.send("for later", "tabs");
    for (const tab of [one, other]) await expect(tab.message("for later")).toContainText("Waiting");
    await mend(one.context);
    for (const tab of [one, other]) await expect(tab.message("for later")).toContainText("Sent");
  });

  await test.step("the one that sends is closed in the middle of it", async () => {
    // The first tab has the lock: its request is never answered.
    await one.page.route("**/api/channels/*/messages", () => undefined);
    await other.send("in the middle", "tabs");
    await expect.poll(() => sent.filter((text) => text === "in the middle")).toHaveLength(1);
    await one.page.close();
    await expect(other.message("in the middle")).toContainText("Sent");
  });
  expect(await bodiesIn(channelId)).toEqual(["from one", "from the other", "for later", "in the middle"]);
});

test("[CFG1] a full outbox says so and keeps the text, and takes it once there is room", async ({ openChat }) => {
  const device = await openChat(zhang, "en", { ...PHONE, colorScheme: "dark" });
  device.complaints.expect(/ERR_FAILED/);
  const channelId = await createChannel(emma, { name: "full" }, [zhang]);
  await device.page.goto(`/channels/${channelId}`);
  await device.isLive();
  await cutSending(device.context);
  for (const number of [1, 2, 3, 4, 5, 6]) await device.send(`line ${number}`, "full");
  const note = device.page.getByRole("alert").filter({ hasText: "6 messages are waiting to be sent." });
  await expect(note).toBeVisible();
  await device.send("one too many", "full");
  await expect(device.composer("full")).toHaveValue("one too many");
  await expect(device.button("Send")).toBeDisabled();
  await takeScreenshot(device, "outbox-full", "en-dark-390");

  await mend(device.context);
  await expect(note).toHaveCount(0, { timeout: 30_000 });
  await device.composer("full").press("Enter");
  await expect(device.message("one too many")).toContainText("Sent");
  expect(await bodiesIn(channelId)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `line ${n}`).concat("one too many"));
});

test("[CH3] what is refused for good says why, and can be sent again or given up", async ({ openChat }) => {
  const device = await openChat(zhang, "zh-CN");
  device.complaints.expect(/ERR_FAILED/, /status of 409/);
  const channelId = await createChannel(emma, { name: "会归档" }, [zhang]);
  await device.openChannel("会归档");
  await cutSending(device.context);
  await device.send("来晚了", "会归档");
  await device.send("不要了", "会归档");
  await expect(device.message("不要了")).toContainText("等待连接");
  await owner.api.patch(`/channels/${channelId}`, { isArchived: true });
  await mend(device.context);

  const [late, unwanted] = [device.message("来晚了"), device.message("不要了")];
  for (const message of [late, unwanted]) await expect(message).toContainText("未发送：这个频道已归档。");
  await takeScreenshot(device, "outbox-refused", "zh-CN-light-1440");
  await unwanted.getByRole("button", { name: "放弃", exact: true }).click();
  await expect(unwanted).toHaveCount(0);
  await device.page.reload();
  await expect(late, "also after a reload").toContainText("未发送：这个频道已归档。");
  await owner.api.patch(`/channels/${channelId}`, { isArchived: false });
  await late.getByRole("button", { name: "重试", exact: true }).click();
  await expect(late).toContainText("已发送");
  expect(await bodiesIn(channelId)).toEqual(["来晚了"]);
});

test("[AUTH5] signing out asks about what is unsent and leaves nothing; a session that was ended keeps it for its person", async ({
  openChat,
}) => {
  const device = await openChat(emma, "zh-CN");
  device.complaints.expect(/ERR_FAILED/, /status of 401/, /status of 404/);
  await cutSending(device.context);
  await device.send("走之前说的");
  await expect(device.message("走之前说的")).toContainText("等待连接");
  await signOut(device, "有 1 条消息还没发出。", async () => {
    await takeScreenshot(device, "sign-out-unsent", "zh-CN-light-1440");
  });
  await expect.poll(() => databases(device)).toEqual([]);

  await device.signIn(emma.user.username, PASSWORD);
  await expect(device.log).toBeVisible();
  await expect(device.message("走之前说的")).toHaveCount(0);
  await device.send("留给下次的");
  await expect(device.message("留给下次的")).toContainText("等待连接");
  const { sessions } = (await emma.api.get("/sessions")).body;
  for (const { id, isCurrent } of sessions) if (!isCurrent) await emma.api.delete(`/sessions/${id}`);
  await device.page.waitForURL("**/sign-in");

  await device.signIn(zhang.user.username, PASSWORD);
  await expect(device.message("留给下次的"), "nobody else sees it").toHaveCount(0);
  await mend(device.context);
  await device.send("是我");
  await expect(device.message("是我")).toContainText("已发送");
  await signOut(device);

  await device.signIn(emma.user.username, PASSWORD);
  await expect(device.message("留给下次的")).toContainText("已发送");
  expect((await bodiesIn(general())).filter((body) => /走之前说的|留给下次的/.test(body))).toEqual(["留给下次的"]);
});

test("[MSG4] arrow up right after Enter edits the message as soon as it has arrived", async ({ openChat }) => {
  const device = await openChat(zhang, "zh-CN");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await device.page.route("**/api/channels/*/messages", async (route) => {
    await held;
    await route.continue();
  });
  await device.send("马上要改的");
  await device.composer("通用频道").press("ArrowUp");
  await expect(device.message("马上要改的")).toContainText("发送中");
  await expect(device.field(device.word("messages.editLabel"))).toHaveCount(0);
  release();
  await expect(device.field(device.word("messages.editLabel"))).toBeFocused();
  await expect(device.field(device.word("messages.editLabel"))).toHaveValue("马上要改的");
});

/** Through the profile; what is asked there, if anything. */
async function signOut(device: Device, question?: string, look = async () => {}): Promise<void> {
  await device.page.goto("/profile");
  // Before its code is there a page hears no click.
  await expect(device.page.getByText(device.word("profile.thisDevice"), { exact: true })).toBeVisible();
  const button = device.button(device.word("profile.signOut"));
  await button.click();
  if (question) {
    const dialog = device.page.getByRole("alertdialog");
    await expect(dialog).toContainText(question);
    await look();
    await dialog.getByRole("button", { name: device.word("app.cancel"), exact: true }).click();
    await button.click();
    await dialog.getByRole("button", { name: device.word("profile.signOut"), exact: true }).click();
  }
  await device.page.waitForURL("**/sign-in");
}

/** The names of what the browser keeps for us. */
function databases({ page }: Device): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
}

async function bodiesIn(channelId: number): Promise<string[]> {
  const { messages } = (await emma.api.get(`/channels/${channelId}/messages`)).body;
  return messages.map(({ body }: { body: string }) => body);
}
