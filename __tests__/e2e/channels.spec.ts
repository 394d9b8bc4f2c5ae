import { createChannel, type Person } from "@/__tests__/support/people";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
});

test("[CH1] [CH4] a public channel is found by a part of its name, joined, written in and left, which its members see", async ({
  openChat,
}) => {
  await createChannel(emma, { name: "设计讨论" });
  const member = await openChat(emma, "en");
  await member.openChannel("设计讨论");
  const guest = await openChat(zhang, "zh-CN");
  await expect(guest.channel("设计讨论"), "not in the list before it is joined").toHaveCount(0);

  await guest.button(guest.word("channels.browse")).click();
  const finder = guest.page.getByRole("dialog");
  await guest.searchField(guest.word("channels.browseSearch")).fill("讨论");
  await finder.getByRole("button", { name: guest.word("channels.join"), exact: true }).click();
  await expect(guest.composer("设计讨论")).toBeVisible();
  await expect(guest.channel("设计讨论")).toBeVisible();
  await expect(member.member("张三")).toContainText("Online");
  await guest.send("我来了", "设计讨论");
  await expect(member.message("我来了")).toBeVisible();

  await guest.channel("设计讨论").hover();
  await guest.button("设计讨论 的操作").click();
  await guest.page.getByRole("menuitem", { name: guest.word("channels.leave"), exact: true }).click();
  await guest.page
    .getByRole("alertdialog")
    .getByRole("button", { name: guest.word("channels.leaveConfirm"), exact: true })
    .click();
  await expect(guest.page.getByRole("heading", { level: 1 })).toHaveText("通用频道");
  await expect(guest.channel("设计讨论")).toHaveCount(0);
  await expect(member.member("张三")).toHaveCount(0);
});

test("[CH6] who is no member reads a public channel as a guest, and takes part after joining from there", async ({
  openChat,
}) => {
  const channelId = await createChannel(emma, { name: "open house" });
  await emma.api.post(`/channels/${channelId}/messages`, { clientId: "welcome", body: "come in" });
  const guest = await openChat(zhang, "en");
  await guest.page.goto(`/channels/${channelId}`);
  await expect(guest.message("come in")).toBeVisible();
  await expect(guest.composer("open house")).toHaveCount(0);

  await guest.button(guest.word("channels.joinChannel")).click();
  await guest.send("thank you", "open house");
  const member = await openChat(emma, "en");
  await member.openChannel("open house");
  await expect(member.message("thank you")).toBeVisible();
  await member.send("welcome", "open house");
  await expect(guest.message("welcome")).toBeVisible();
});

test("a channel is asked for when its name is pressed, and shown with the click: with names, and the caret in its composer", async ({
  openChat,
}) => {
  const channelId = await createChannel(emma, { name: "pressed" }, [zhang]);
  await emma.api.post(`/channels/${channelId}/messages`, { clientId: "pressed", body: "ready when you are" });
  const device = await openChat(zhang, "en");
  const { page } = device;
  const address = page.url();
  const asked = page.waitForRequest(`**/api/channels/${channelId}/messages*`);
  await device.channel("pressed").hover();
  await page.mouse.down();
  const answer = await (await asked).response();
  await answer?.finished();
  expect(page.url()).toBe(address);

  const again: string[] = [];
  page.on("request", (request) => again.push(new URL(request.url()).pathname));
  await page.mouse.up();
  await page.keyboard.type("not lost");
  await expect(device.composer("pressed")).toHaveValue("not lost");
  await expect(device.message("ready when you are")).toContainText("Emma");
  await expect(page).toHaveURL(new RegExp(`/channels/${channelId}$`));
  expect(again).not.toContain(`/api/channels/${channelId}/messages`);
});

test("what is typed while a channel is waited for never stays in the one before", async ({ openChat }) => {
  const channelId = await createChannel(emma, { name: "slow" }, [zhang]);
  await emma.api.post(`/channels/${channelId}/messages`, { clientId: "slow", body: "worth waiting for" });
  const device = await openChat(zhang, "en");
  const { page } = device;
  await device.openChannel("general");
  await device.composer("general").focus();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route(`**/api/channels/${channelId}/messages*`, async (route) => {
    await answered;
    await route.continue();
  });
  await device.channel("slow").click();
  await page.keyboard.type("for the next one");
  answer();
  await expect(device.message("worth waiting for")).toBeVisible();
  await expect(device.composer("slow")).toBeFocused();
  await device.openChannel("general");
  await expect(device.composer("general")).toHaveValue("");
});
