import { createChannel, createPerson, general, type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, PHONE, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;
let clubId = 0;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
  await createPerson("wu", "欧阳娜娜");
  await createChannel(zhang, { name: "产品设计" }, [emma]);
  await createChannel(zhang, { name: "release-2.0" }, [emma]);
  clubId = await createChannel(emma, { name: "读书会" });
});

const box = (device: Device) => device.page.getByRole("combobox", { name: device.word("switcher.label"), exact: true });
const best = (device: Device) => device.page.getByRole("option", { selected: true });
const heading = (device: Device) => device.page.getByRole("heading", { level: 1 });

/** Opens the switcher by its keys and asks it for something. */
async function ask(device: Device, text: string): Promise<void> {
  await device.page.keyboard.press("Control+k");
  await expect(box(device)).toBeFocused();
  await device.page.keyboard.type(text);
}

test("Ctrl+K goes to a channel by its pinyin, by its initials and by the middle of its name, by keyboard alone", async ({
  openChat,
}) => {
  const device = await openChat(zhang, "zh-CN");
  for (const [text, name] of [
    ["cpsj", "产品设计"],
    ["tongyong", "通用频道"],
    ["sheji", "产品设计"],
    ["ease", "release-2.0"],
  ] as const) {
    await ask(device, text);
    await expect(best(device)).toContainText(name);
    await device.page.keyboard.press("Enter");
    await expect(heading(device)).toHaveText(name);
    await expect(device.composer(name)).toBeFocused();
  }
});

test("without a text it begins with where one was before, and says how many there are", async ({ openChat }) => {
  const device = await openChat(zhang, "en");
  await device.openChannel("release-2.0");
  await device.openChannel("产品设计");
  await ask(device, "");
  await expect(best(device)).toContainText("release-2.0");
  await device.page.keyboard.press("Enter");
  await expect(heading(device)).toHaveText("release-2.0");
  await ask(device, "");
  await expect(best(device)).toContainText("产品设计");
  await device.page.keyboard.type("nothing is called this");
  await expect(device.page.getByRole("dialog").getByRole("status")).toHaveText("No channel or person is called that.");
  await device.page.keyboard.press("Escape");
  await expect(device.composer("release-2.0")).toBeFocused();
});

test("a person is found by pinyin and username, and their card opens and gives the focus back", async ({
  openChat,
}) => {
  const device = await openChat(emma, "en");
  await device.composer(device.names.general).focus();
  await ask(device, "oynn");
  await expect(best(device)).toContainText("欧阳娜娜");
  await device.page.keyboard.press("Enter");
  const card = device.page.getByRole("dialog");
  await expect(card).toContainText("@wu");
  await expect(card.getByRole("link"), "she is no admin").toHaveCount(0);
  await device.page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(device.composer(device.names.general)).toBeFocused();

  await ask(device, "@zhangs");
  await expect(best(device)).toContainText("张三");
});

test("[CH6] a channel one is not in opens as a guest sees it, where one can join; unread ones say so", async ({
  openChat,
}) => {
  const device = await openChat(zhang, "zh-CN", PHONE);
  await emma.api.post(`/channels/${general()}/messages`, { clientId: "first", body: "早" });
  await device.button(device.word("app.openChannels")).tap();
  await device.button(device.word("switcher.open")).tap();
  await box(device).fill("dsh");
  await expect(best(device)).toContainText(device.word("switcher.join"));
  await best(device).tap();
  await expect(device.page).toHaveURL(new RegExp(`/channels/${clubId}$`));
  await device.button(device.word("channels.joinChannel")).tap();
  await expect(device.composer("读书会")).toBeVisible();

  await emma.api.post(`/channels/${general()}/messages`, { clientId: "second", body: "早上好" });
  await ask(device, "通用");
  await expect(best(device)).toContainText("1 条未读消息");
});
