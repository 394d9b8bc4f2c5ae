import type { Locator } from "@playwright/test";
import { PASSWORD, type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { createLongChannel, line } from "./support/long-channel";
import { createLongHistory, HUGE } from "./support/long-history";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

const app = useApp();
let zhang: Person;
let emma: Person;
let huge: number;

test.beforeAll(async () => {
  ({ zhang, emma, huge } = await createLongHistory(app()));
});

test("sending from further up goes to the end, where the message stands", async ({ openChat }) => {
  const reader = await openChat(zhang, "zh-CN");
  await reader.page.goto(`/channels/${huge}?message=300`);
  await expect(line(reader, 300)).toBeInViewport();
  await reader.send("我说一句", "huge");
  await expect(reader.message("我说一句")).toBeInViewport();
  await expect(reader.button("回到最新")).toHaveCount(0);
  await expect(reader.page).toHaveURL(new RegExp(`/channels/${huge}$`));
});

test("a message's link opens its channel around it after signing in, lights it up and gives it the focus", async ({
  openBrowser,
}) => {
  const reader = await openBrowser("en");
  await reader.page.goto(`/channels/${huge}?message=40000`);
  await reader.page.waitForURL("**/sign-in?**");
  await reader.field(reader.names.username).fill(zhang.user.username);
  await reader.page.getByLabel(reader.names.password, { exact: true }).fill(PASSWORD);
  await reader.button(reader.names.signIn).click();
  const target = line(reader, 40_000);
  await expect(target).toBeFocused();
  await isInTheMiddle(reader, target);
  await expect(target).toHaveCSS("animation-name", "lit");
  await expect(target, "for a moment").not.toHaveCSS("animation-name", "lit");

  await test.step("another one in the same channel", async () => {
    await reader.page.evaluate((path) => window.history.pushState(null, "", path), `/channels/${huge}?message=77777`);
    await expect(line(reader, 77_777)).toBeFocused();
    await isInTheMiddle(reader, line(reader, 77_777));
  });

  await test.step("and back", async () => {
    await reader.page.goBack();
    await expect(line(reader, 40_000)).toBeFocused();
    await isInTheMiddle(reader, line(reader, 40_000));
  });

  await test.step("the way to the newest", async () => {
    await reader.button("Jump to newest").click();
    await expect(line(reader, HUGE)).toBeInViewport();
    await expect(reader.button("Jump to newest")).toHaveCount(0);
  });
});

test("a link leads to the trace of a deleted message, and says so where there is no such message", async ({
  openChat,
}) => {
  const channelId = await channelOf("short", 200);
  const { messages } = (await emma.api.get(`/channels/${channelId}/messages?around=60&limit=1`)).body;
  await emma.api.delete(`/channels/${channelId}/messages/${messages[0].id}`);
  const reader = await openChat(zhang, "en");
  await reader.page.goto(`/channels/${channelId}?message=${messages[0].seq}`);
  await expect(reader.page.getByRole("article").filter({ hasText: reader.word("messages.deleted") })).toBeFocused();

  await reader.page.goto(`/channels/${channelId}?message=9999`);
  await expect(reader.page.getByText(reader.word("messages.noSuchMessage"))).toBeVisible();
  await expect(line(reader, 200)).toBeInViewport();
});

test("a message's address is copied, and its time leads to it", async ({ openChat }) => {
  const reader = await openChat(zhang, "en");
  await reader.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.page.goto(`/channels/${huge}?message=5000`);
  const target = line(reader, 5_001);
  await target.hover();
  await target.getByRole("button", { name: "Copy link", exact: true }).click();
  await expect(target.getByRole("button", { name: "Link copied", exact: true })).toBeVisible();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(new URL(`/channels/${huge}?message=5001`, reader.page.url()).href);

  await line(reader, 4_995).hover();
  await line(reader, 4_995).getByRole("link").click();
  await expect(line(reader, 4_995)).toBeFocused();
  await isInTheMiddle(reader, line(reader, 4_995));
  await expect(reader.page).toHaveURL(/message=4995$/);
});

function channelOf(name: string, count: number): Promise<number> {
  return createLongChannel(app(), { name, author: emma, member: zhang, count });
}

async function isInTheMiddle(device: Device, target: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [box, log] = [await target.boundingBox(), await device.log.boundingBox()];
      return box && log ? Math.abs(box.y + box.height / 2 - (log.y + log.height / 2)) : Infinity;
    })
    .toBeLessThan(60);
}
