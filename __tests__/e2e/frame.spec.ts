import { createChannel, type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, PHONE, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let owner: Person;
let zhang: Person;
let emma: Person;
let designId = 0;

test.beforeAll(async () => {
  ({ owner, zhang, emma } = await createTwoPeople());
  designId = await createChannel(zhang, { name: "design" }, [emma, owner]);
  await createChannel(zhang, { name: "release" }, [emma, owner]);
});

let sayings = 0;
const say = (person: Person, channelId: number) =>
  person.api.post(`/channels/${channelId}/messages`, { clientId: `s${sayings++}`, body: "news" });
const heading = (device: Device) => device.page.getByRole("heading", { level: 1 });
const icon = (device: Device) => device.page.locator('link[rel="icon"]').getAttribute("href");
const card = (device: Device, name: string) => device.page.getByRole("dialog", { name: new RegExp(name) });

test("? lists the keys, and the keys go through the channels, to the unread one, and put the members away for good", async ({
  openChat,
}) => {
  const device = await openChat(emma, "en");
  const { keyboard } = device.page;
  await device.composer(device.names.general).press("?");
  await expect(device.composer(device.names.general), "it is typed where one types").toHaveValue("?");
  await keyboard.press("Control+/");
  const list = device.page.getByRole("dialog", { name: device.word("shortcuts.title") });
  await expect(list).toContainText(device.word("shortcuts.nextUnread"));
  await keyboard.press("Escape");
  await expect(device.composer(device.names.general)).toBeFocused();
  await heading(device).click();
  await keyboard.press("?");
  await expect(list).toBeVisible();
  await keyboard.press("Escape");

  await keyboard.press("Alt+ArrowDown");
  await expect(heading(device)).toHaveText("design");
  await keyboard.press("Alt+ArrowUp");
  await expect(heading(device)).toHaveText("general");
  const { body } = await zhang.api.get("/channels");
  const release = body.channels.find(({ name }: { name: string }) => name === "release");
  await say(zhang, release.id);
  await expect(device.channel("release")).toHaveAccessibleName("release, 1 unread message");
  await keyboard.press("Alt+Shift+ArrowDown");
  await expect(heading(device)).toHaveText("release");

  await expect(device.members).toBeVisible();
  await keyboard.press("Control+Shift+M");
  await expect(device.members).toHaveCount(0);
  await device.page.reload();
  await expect(heading(device)).toHaveText("release");
  await expect(device.members).toHaveCount(0);
  await device.button(device.word("app.toggleMembers")).click();
  await expect(device.members).toBeVisible();
});

test("title and icon of the tab carry how much is unread, and lose it with that", async ({ openChat }) => {
  const device = await openChat(emma, "zh-CN");
  await expect(device.page).toHaveTitle("#通用频道 · Huddle Up");
  const plain = await icon(device);
  await say(zhang, designId);
  await say(zhang, designId);
  await expect(device.page).toHaveTitle("(2) #通用频道 · Huddle Up");
  await expect.poll(async () => decodeURIComponent((await icon(device)) ?? "")).toContain(">2</text>");
  await device.openChannel("design");
  await expect(device.page).toHaveTitle("#design · Huddle Up");
  await expect.poll(() => icon(device)).toContain(plain);
});

test("[S20] a name opens the person's card, which copies, leads admins to managing and removes from the channel", async ({
  openChat,
}) => {
  const admin = await openChat(owner, "zh-CN");
  const member = await openChat(emma, "en");
  await admin.openChannel("design");
  await member.openChannel("design");
  await member.send("who am I", "design");
  await expect(admin.message("who am I")).toBeVisible();
  const name = admin.message("who am I").getByRole("button", { name: "Emma Fischer", exact: true });
  await name.click();
  await expect(card(admin, "Emma Fischer")).toContainText("在线");
  await expect(card(admin, "Emma Fischer").getByRole("link", { name: "管理", exact: true })).toHaveAttribute(
    "href",
    "/admin/people?query=emma",
  );
  await admin.page.keyboard.press("Escape");
  await expect(card(admin, "Emma Fischer")).toHaveCount(0);
  await expect(name).toBeFocused();

  await admin.member("Emma Fischer").getByRole("button").press("Enter");
  await card(admin, "Emma Fischer").getByRole("button", { name: "移出频道", exact: true }).click();
  const question = admin.page.getByRole("alertdialog");
  await expect(question).toContainText("将 Emma Fischer 移出 #design？");
  await question.getByRole("button", { name: "移出", exact: true }).click();
  await expect(admin.member("Emma Fischer")).toHaveCount(0);
  await expect(member.channel("design")).toHaveCount(0);
});

test("[S20] an open card stays while its person goes offline and comes back", async ({ openChat }) => {
  const reader = await openChat(owner, "en");
  const member = await openChat(emma, "en");
  await expect(reader.member("Emma Fischer")).toContainText("Online");
  await reader.member("Emma Fischer").getByRole("button").click();
  await member.page.close();
  await expect(card(reader, "Emma Fischer")).toContainText("Offline", { timeout: 20_000 });
  await openChat(emma, "en");
  await expect(card(reader, "Emma Fischer")).toContainText("Online");
});

test("an admin archives a channel after being asked, and finds the way to the admins' pages by the workspace's name", async ({
  openChat,
}) => {
  const admin = await openChat(owner, "en");
  await createChannel(owner, { name: "old plans" });
  await admin.openChannel("old plans");
  await admin.chooseFromChannelMenu(admin.word("channels.archive"));
  await admin.page.getByRole("alertdialog").getByRole("button", { name: "Archive", exact: true }).click();
  await expect(admin.page.getByText(admin.word("channels.archivedText"))).toBeVisible();
  await expect(admin.channel("old plans")).toContainText("archived");

  await admin.button("Huddle Up " + admin.word("workspace.menu")).click();
  for (const [name, path] of [
    ["Channels", "/admin/channels"],
    ["People", "/admin/people"],
    ["Invites", "/admin/invites"],
    ["Workspace", "/admin/workspace"],
  ] as const) {
    await expect(admin.page.getByRole("menuitem", { name, exact: true })).toHaveAttribute("href", path);
  }
});

test("at 320 pixels and at twice the size nothing is wider than the window, and drawers give the focus back", async ({
  openChat,
}) => {
  const phone = await openChat(zhang, "en", { ...PHONE, viewport: { width: 320, height: 568 } });
  const tooWide = () =>
    phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await tooWide()).toBe(0);
  for (const [button, sign] of [
    [phone.button(phone.word("app.openChannels")), phone.channels],
    [phone.button(phone.word("app.toggleMembers")), phone.members],
  ] as const) {
    await button.tap();
    await expect(sign).toBeVisible();
    expect(await tooWide()).toBe(0);
    await phone.page.keyboard.press("Escape");
    await expect(sign).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await phone.page.setViewportSize({ width: 720, height: 450 });
  const log = await phone.log.boundingBox();
  expect(log?.height, "the messages have most of a small window").toBeGreaterThan(220);
});
