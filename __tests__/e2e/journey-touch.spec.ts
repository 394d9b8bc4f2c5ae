import { general, PASSWORD } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { createJourneyWorkspace, JOURNEY_LINES } from "./support/journey-workspace";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

useApp({ HUDDLE_RATE_LIMITS: "off" });

test.beforeAll(async () => {
  await createJourneyWorkspace({
    username: "zhangsan",
    displayName: "张三",
    guest: (number) => `客人 ${number}`,
    line: (number) => `第 ${number} 行`,
  });
});

test("the whole way on a phone, by touch, in Chinese: in, elsewhere, writing, changing, deleting, looking back, people, theme, out", async ({
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const device = await openBrowser("zh-CN", PHONE);
  const { page } = device;

  await test.step("sign in", async () => {
    await page.goto("/sign-in");
    await device.field("用户名").tap();
    await page.keyboard.type("zhangsan");
    await page.getByLabel("密码", { exact: true }).tap();
    await page.keyboard.type(PASSWORD);
    await device.button("登录").tap();
    await device.isLive();
  });

  await test.step("go to another channel", async () => {
    await device.button(device.word("app.openChannels")).tap();
    await device.channel("产品设计").tap();
    await expect(device.composer("产品设计")).toBeVisible();
    await expect(device.channels, "the drawer is gone").toBeHidden();
  });

  await test.step("write", async () => {
    await device.composer("产品设计").tap();
    await page.keyboard.type("今天发布");
    await device.button("发送").tap();
    await expect(device.message("今天发布")).toBeVisible();
    await expect(device.composer("产品设计")).toHaveValue("");
  });

  await test.step("change it", async () => {
    await act(device, "今天发布", "编辑");
    await device.field(device.word("messages.editLabel")).fill("今天中午发布");
    await device.button(device.word("app.save")).tap();
    await expect(device.message("今天中午发布")).toContainText(device.word("messages.edited"));
  });

  await test.step("delete it", async () => {
    await act(device, "今天中午发布", "删除");
    await page.getByRole("alertdialog").getByRole("button", { name: "删除", exact: true }).tap();
    await expect(device.message("今天中午发布")).toHaveCount(0);
  });

  await test.step("open the address of an old message, and jump to the newest", async () => {
    await page.goto(`/channels/${general()}?message=5`);
    await expect(device.message("第 5 行")).toBeInViewport();
    await device.button(device.word("messages.jumpToNewest")).tap();
    await expect(device.message(`第 ${JOURNEY_LINES} 行`)).toBeInViewport();
  });

  await test.step("find a member, and look at their card", async () => {
    await device.button(device.word("app.toggleMembers")).tap();
    await device.searchField(device.word("members.find")).tap();
    await page.keyboard.type("李");
    await expect(device.member("客人 1")).toHaveCount(0);
    await device.member("李四").getByRole("button").tap();
    const card = page.getByRole("dialog", { name: device.word("members.card").replace("{name}", "李四") });
    await expect(card).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("make it dark, and leave", async () => {
    await device.button(device.word("app.openChannels")).tap();
    await page.getByRole("link", { name: device.word("profile.open") }).tap();
    await page.getByRole("radio", { name: device.word("profile.themeDark"), exact: true }).tap();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await device.button(device.word("profile.signOut")).tap();
    await expect(page).toHaveURL(/sign-in/);
    await expect(device.button("登录")).toBeVisible();
  });
});

/** A tap shows what can be done with a message, a second one does it. */
async function act(device: Device, text: string, action: string): Promise<void> {
  await device.message(text).tap();
  await device.message(text).getByRole("button", { name: action, exact: true }).tap();
}
