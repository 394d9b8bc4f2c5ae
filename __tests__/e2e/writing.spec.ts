import { createChannel, general, type Person } from "@/__tests__/support/people";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import type { Device } from "./support/device";
import { watchLongTasks } from "./support/long-tasks";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
});

test("a selection is set in a format by key and by button, and the browser takes it back", async ({ openChat }) => {
  const writer = await openChat(zhang, "zh-CN");
  const composer = writer.composer("通用频道");
  const { keyboard } = writer.page;
  await composer.focus();
  await keyboard.type("这是重点");
  await keyboard.press("Shift+ArrowLeft");
  await keyboard.press("Shift+ArrowLeft");
  await keyboard.press("Control+b");
  await expect(composer).toHaveValue("这是**重点**");
  await keyboard.press("Control+z");
  await expect(composer).toHaveValue("这是重点");
  await keyboard.press("Control+a");
  await writer.button(writer.word("writing.italic")).click();
  await expect(composer).toHaveValue("*这是重点*");
  await expect(composer).toBeFocused();
  await keyboard.press("Control+i");
  await expect(composer).toHaveValue("这是重点");

  await composer.fill("");
  await keyboard.press("Control+Shift+Digit8");
  await keyboard.type("一");
  await keyboard.press("Shift+Enter");
  await keyboard.type("二");
  await keyboard.press("Shift+Enter");
  await expect(composer).toHaveValue("- 一\n- 二\n- ");
  await keyboard.press("Shift+Enter");
  await expect(composer).toHaveValue("- 一\n- 二\n");
  await keyboard.press("Enter");
  await expect(writer.message("一").getByRole("listitem")).toHaveText(["一", "二"]);
});

test("Tab leaves the composer for one toolbar, whose buttons the arrows walk", async ({ openChat }) => {
  const writer = await openChat(emma, "en");
  await writer.composer("general").focus();
  await writer.page.keyboard.press("Tab");
  await expect(writer.button(writer.word("writing.bold"))).toBeFocused();
  await writer.page.keyboard.press("ArrowRight");
  await expect(writer.button(writer.word("writing.italic"))).toBeFocused();
  await writer.page.keyboard.press("End");
  await expect(writer.button(writer.word("emoji.pick"))).toBeFocused();
  await writer.page.keyboard.press("ArrowRight");
  await expect(writer.button(writer.word("writing.bold"))).toBeFocused();
  await writer.page.keyboard.press("ArrowLeft");
  await expect(writer.button(writer.word("emoji.pick"))).toBeFocused();
  await writer.page.keyboard.press("Shift+Tab");
  await expect(writer.composer("general")).toBeFocused();
});

test("[MSG1] a paste far too long is refused in words, without a freeze, and what was written stays", async ({
  openChat,
}) => {
  const writer = await openChat(zhang, "zh-CN");
  const composer = writer.composer("通用频道");
  await composer.fill("写到一半");
  const blockedMs = await paste(writer, "字".repeat(10 * MESSAGE_MAX_CHARS));
  await expect(writer.page.getByRole("alert").filter({ hasText: "内容太长" })).toContainText("10,000");
  await expect(composer).toHaveValue("写到一半");
  expect(blockedMs, "time in which nothing else could happen").toBeLessThan(200);

  await composer.fill("");
  await paste(writer, "字".repeat(MESSAGE_MAX_CHARS + 2_000));
  await expect(composer).toHaveValue("字".repeat(MESSAGE_MAX_CHARS + 2_000));
  await expect(writer.page.getByRole("alert").filter({ hasText: "超出 2,000 个字符" })).toBeVisible();
  await expect(writer.button("发送")).toBeDisabled();
});

test("an address pasted over words makes a link of them", async ({ openChat }) => {
  const writer = await openChat(emma, "en");
  const composer = writer.composer("general");
  await composer.fill("the plan");
  await composer.selectText();
  await paste(writer, "https://a.example/plan");
  await expect(composer).toHaveValue("[the plan](https://a.example/plan)");
  await composer.press("Enter");
  const link = writer.message("the plan").getByRole("link", { name: "the plan (a.example)", exact: true });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

test("what is written stays with its channel, whose link in the list says so", async ({ openChat }) => {
  await createChannel(zhang, { name: "drafts" }, [emma]);
  const writer = await openChat(emma, "en");
  await writer.composer("general").fill("half a thought");
  await writer.openChannel("drafts");
  await expect(writer.composer("drafts")).toHaveValue("");
  await expect(writer.channel("general")).toHaveAccessibleDescription(writer.word("channels.hasDraft"));
  await writer.page.getByRole("link", { name: "Emma Fischer" }).click();
  await expect(writer.composer("drafts")).toHaveCount(0);
  await writer.channel("general").click();
  await expect(writer.composer("general")).toHaveValue("half a thought");
  await writer.composer("general").fill("");
});

test("an emoji is picked from all of them, found in either language, and comes first the next time", async ({
  openChat,
}) => {
  const writer = await openChat(zhang, "zh-CN");
  const composer = writer.composer("通用频道");
  const open = () => writer.button(writer.word("emoji.pick")).click();
  await composer.fill("好");
  await open();
  const search = writer.searchField(writer.word("emoji.search"));
  await expect(search).toBeFocused();
  await search.fill("tada");
  await expect(writer.page.getByRole("gridcell")).toHaveCount(1);
  await writer.page.keyboard.press("Enter");
  await expect(composer).toHaveValue("好🎉");
  await expect(composer).toBeFocused();

  await open();
  await search.fill("火箭");
  await expect(writer.page.getByRole("gridcell", { name: "火箭", exact: true })).toBeVisible();
  await search.fill("");
  await writer.page
    .getByRole("group", { name: writer.word("emoji.recent") })
    .getByRole("button", { name: "🎉" })
    .click();
  await expect(composer).toHaveValue("好🎉🎉");
  await open();
  await writer.page.keyboard.press("Escape");
  await expect(composer).toBeFocused();
  await composer.fill("");
});

test("a name that was begun becomes an emoji by Enter, which sends only afterwards", async ({ openChat }) => {
  const writer = await openChat(emma, "en");
  const composer = writer.composer("general");
  await composer.focus();
  await writer.page.keyboard.type("done :tad");
  const suggestions = writer.page.getByRole("listbox", { name: writer.word("emoji.suggestions") });
  await expect(suggestions.getByRole("option", { selected: true })).toContainText(":tada:");
  await writer.page.keyboard.press("Escape");
  await expect(suggestions).toHaveCount(0);
  await writer.page.keyboard.type("a");
  await expect(suggestions).toBeVisible();
  await writer.page.keyboard.press("Enter");
  await expect(composer).toHaveValue("done 🎉 ");
  await writer.page.keyboard.press("Enter");
  await expect(writer.message("done 🎉")).toBeVisible();
});

test("code comes in colours and is copied, and 10 000 characters of it do not freeze the page", async ({
  openChat,
}) => {
  const reader = await openChat(zhang, "zh-CN");
  await reader.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await emma.api.post(`/channels/${general()}/messages`, {
    clientId: "code",
    body: "```ts\nconst answer = 42;\n```",
  });
  const message = reader.message("const answer");
  await expect(message.getByText("42", { exact: true })).toHaveCSS("color", /./);
  await message.hover();
  await message.getByRole("button", { name: "复制代码", exact: true }).click();
  await expect(message.getByRole("button", { name: "已复制", exact: true })).toBeVisible();
  expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe("const answer = 42;");

  const longest = await watchLongTasks(reader);
  const body = `\`\`\`ts\n${"const a = [1, 2, 3];\n".repeat(480).slice(0, MESSAGE_MAX_CHARS - 20)}\n\`\`\``;
  await emma.api.post(`/channels/${general()}/messages`, { clientId: "long-code", body });
  await emma.api.post(`/channels/${general()}/messages`, { clientId: "after", body: "after the code" });
  await expect(reader.message("after the code")).toBeVisible();
  expect(await longest(), "the longest time in which nothing else could happen").toBeLessThan(400);
});

/** Pastes as the browser does. @returns how long the page could do nothing else */
async function paste(device: Device, text: string): Promise<number> {
  await device.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await device.page.evaluate((content) => navigator.clipboard.writeText(content), text);
  const longest = await watchLongTasks(device);
  await device.page.keyboard.press("Control+v");
  return longest();
}
