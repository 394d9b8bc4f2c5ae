import { createChannel, general, type Person } from "@/__tests__/support/people";
import { fillChannel } from "./support/fill-channel";
import { say } from "./support/long-channel";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

const app = useApp();
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

test("a channel that a mouse rests on is drawn before it is clicked, unheard and unread, and opens as it is by then", async ({
  openChat,
}) => {
  const channelId = await createChannel(emma, { name: "drawn ahead" }, [zhang]);
  await fillChannel(app().dataDir, { channelId, author: emma, count: 200 });
  await zhang.api.put(`/channels/${channelId}/read`, { seq: 200 });
  const device = await openChat(zhang, "en");
  const { page } = device;
  await device.openChannel("general");
  const ahead = page.locator("[role=log]").filter({ hasText: "line 200 of the log" });
  await device.channel("drawn ahead").hover();
  await expect(ahead).toBeAttached();
  await expect(ahead).toBeHidden();
  await expect(device.log).toHaveCount(1);
  await ahead.evaluate((log) => log.setAttribute("data-drawn", "ahead"));
  await device.openChannel("drawn ahead");
  await expect(device.log, "what was drawn is what is shown").toHaveAttribute("data-drawn", "ahead");
  await expect(device.message("line 200 of the log")).toBeInViewport();

  await test.step("what comes after it was drawn is below the line, and not read before it is opened", async () => {
    await device.openChannel("general");
    await device.channel("drawn ahead").hover();
    await expect(ahead).toBeAttached();
    const reads: string[] = [];
    page.on("request", (request) => request.url().endsWith(`/channels/${channelId}/read`) && reads.push(request.url()));
    await say(emma, channelId, "missed");
    const unread = device.channel("drawn ahead, 1 unread message");
    await expect(unread).toBeVisible();
    await expect(ahead, "it would open at the end").toHaveCount(0);
    await device.channel("general").hover();
    await unread.hover();
    await expect(ahead.filter({ hasText: "missed" })).toBeAttached();
    // What is said in the open channel is read after it.
    const readHere = page.waitForRequest(`**/channels/${general()}/read`);
    await say(emma, general(), "said here");
    await readHere;
    expect(reads).toEqual([]);
    await unread.click();
    await expect(page.getByText(device.word("messages.newLine"), { exact: true })).toBeInViewport();
    await expect(device.message("missed")).toBeInViewport();
    await expect(device.channel("drawn ahead")).toHaveAccessibleName("drawn ahead");
    await expect.poll(() => reads).toHaveLength(1);
  });

  await test.step("its rows know whose they are", async () => {
    await device.openChannel("general");
    await expect(ahead, "nobody is near it any more").toHaveCount(0);
    await device.channel("drawn ahead").hover();
    await expect(ahead).toBeAttached();
    await device.openChannel("drawn ahead");
    await device.message("line 200 of the log").hover();
    await device.message("line 200 of the log").getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/channels/${channelId}\\?message=200$`));
  });
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
