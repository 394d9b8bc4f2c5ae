import { general, type Person } from "@/__tests__/support/people";
import { CUT_OFF } from "./support/complaints";
import type { Device } from "./support/device";
import { isKept, keepLate, namesKept } from "./support/kept-things";
import { takeScreenshot } from "./support/take-screenshot";
import { expect, PHONE, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

const app = useApp();
let zhang: Person;
let emma: Person;
let designId: number;
let unvisitedId: number;

/** The browser says that nobody answers, and Next that it loads a page whole instead. */
const OFFLINE = [...CUT_OFF, /ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /Failed to fetch RSC payload/];

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
  designId = (await emma.api.post("/channels", { name: "设计", topic: "颜色和字" })).body.channel.id;
  unvisitedId = (await emma.api.post("/channels", { name: "later" })).body.channel.id;
  await zhang.api.post(`/channels/${designId}/members`, { userId: zhang.user.id });
});

async function say(channelId: number, body: string) {
  const clientId = `said-${Math.random().toString(36).slice(2)}`;
  return (await emma.api.post(`/channels/${channelId}/messages`, { clientId, body })).body.message;
}

/** Visits both channels, and waits until they are kept. */
async function visitBoth(device: Device, person: Person): Promise<void> {
  await say(general(), "早上好");
  await say(designId, "蓝色更好");
  await device.openChannel("设计");
  await device.openChannel(device.names.general);
  await isKept(device, person.user.id, designId, "蓝色更好");
  await isKept(device, person.user.id, general(), "早上好");
}

const mark = (device: Device) => device.page.getByRole("status", { name: device.word("messages.keptLabel") });

test("[S17] opens without a server, shows the channels visited last and says that they are not up to date; back online everything is", async ({
  openChat,
}) => {
  test.setTimeout(180_000);
  const device = await openChat(zhang, "zh-CN");
  device.complaints.expect(...OFFLINE);
  const typo = await say(general(), "有个错别子");
  const slip = await say(general(), "说漏了嘴");
  await visitBoth(device, zhang);
  await expect(mark(device)).toBeEmpty();
  await app().kill();

  await test.step("a reloaded page shows both channels, marked, and one can write", async () => {
    await device.page.reload();
    await expect(device.message("早上好")).toBeVisible();
    await expect(device.log, "with who wrote it").toContainText("Emma Fischer");
    await expect(mark(device)).toHaveText("显示的是上次保存的内容 · 尚未更新");
    await expect(device.connection).not.toContainText("已连接");
    await expect(device.page).toHaveTitle(/通用频道/);
    await takeScreenshot(device, "kept", "zh-CN-light-1440");
    await device.openChannel("设计");
    await expect(device.message("蓝色更好")).toBeVisible();
    await expect(mark(device)).not.toBeEmpty();
    await device.composer("设计").fill("离线时写的");
    await expect(device.composer("设计")).toHaveValue("离线时写的");
    await device.composer("设计").fill("");
  });

  await test.step("a new page opens where one was, whatever its address", async () => {
    for (const path of ["/", "/profile", "/admin/people"]) {
      await device.page.goto(path);
      await device.page.waitForURL(`**/channels/${designId}`);
      await expect(device.message("蓝色更好")).toBeVisible();
    }
    await device.page.goto(`/channels/${general()}?message=${slip.seq}`);
    await expect(device.message("说漏了嘴")).toBeVisible();
    await device.page.goBack();
    await expect(device.message("蓝色更好")).toBeVisible();
  });

  await test.step("a channel that is not kept is said to be not", async () => {
    await device.page.goto("/channels/999");
    await expect(device.page.getByRole("heading", { name: device.word("channels.notKeptTitle") })).toBeVisible();
    await takeScreenshot(device, "not-kept", "zh-CN-light-1440");
    await device.openChannel("通用频道");
    await expect(device.message("说漏了嘴")).toBeVisible();
  });

  await app().start();
  await emma.api.patch(`/channels/${general()}/messages/${typo.id}`, { body: "没有错别字" });
  await emma.api.delete(`/channels/${general()}/messages/${slip.id}`);
  await say(general(), "离线时说的");
  await device.isLive();
  await expect(device.message("离线时说的")).toBeVisible();
  await expect(device.message("没有错别字")).toBeVisible();
  await expect(device.message("说漏了嘴")).toHaveCount(0);
  await expect(mark(device)).toBeEmpty();
});

test("[S17] without a network the page goes on: from the profile to a channel, and from any channel to another", async ({
  openChat,
}) => {
  const device = await openChat(emma, "en", { colorScheme: "dark" });
  device.complaints.expect(...OFFLINE);
  await visitBoth(device, emma);
  await device.page.goto("/profile");
  await device.context.setOffline(true);
  await device.channel("设计").click();
  await expect(device.message("蓝色更好").last()).toBeVisible();
  await takeScreenshot(device, "kept", "en-dark-1440");
  await device.page.setViewportSize(PHONE.viewport);
  await takeScreenshot(device, "kept", "en-dark-390");
  await device.page.goto(`/channels/${unvisitedId}`);
  await expect(device.page.getByText(device.word("messages.notKept"))).toBeVisible();
  await takeScreenshot(device, "not-kept", "en-dark-390");
  await device.page.setViewportSize({ width: 1440, height: 900 });
  await takeScreenshot(device, "not-kept", "en-dark-1440");
  await device.openChannel("general");
  await expect(device.message("早上好").last()).toBeVisible();
  await device.context.setOffline(false);
  await device.isLive();
  await expect(mark(device)).toBeEmpty();
});

test("signing out erases all of it: nothing of the person is shown without a network", async ({ openChat }) => {
  const device = await openChat(zhang, "zh-CN");
  // What was asked for a moment before is refused a moment after.
  device.complaints.expect(...OFFLINE, /401/);
  await visitBoth(device, zhang);
  expect(await namesKept(device)).toHaveLength(3);
  await device.page.goto("/profile");
  await device.button(device.word("profile.signOut")).click();
  await device.page.waitForURL("**/sign-in");
  await expect.poll(() => namesKept(device)).toEqual([]);
  await keepLate(device);
  await expect.poll(() => namesKept(device)).toEqual([]);
  await device.context.setOffline(true);
  await expect(device.page.goto("/")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
});
