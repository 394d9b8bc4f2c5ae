import { type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
});

test("[S13] Enter sends, Shift+Enter breaks the line, ↑ edits one's last message and Esc leaves it as it was", async ({
  openChat,
}) => {
  const writer = await openChat(zhang, "zh-CN");
  const reader = await openChat(emma, "en");
  await reader.send("not yours");
  await expect(writer.message("not yours")).toBeVisible();
  const composer = writer.composer("通用频道");
  const { keyboard } = writer.page;

  await composer.focus();
  await keyboard.type("第一行");
  await keyboard.press("Shift+Enter");
  await keyboard.type("第二行");
  await expect(composer).toHaveValue("第一行\n第二行");
  await keyboard.press("Enter");
  await expect(reader.message("第一行")).toContainText("第二行");
  await expect(composer).toHaveValue("");
  await keyboard.press("Enter");
  await keyboard.type("   ");
  await keyboard.press("Enter");
  await reader.send("still not yours");
  await expect(writer.message("still not yours")).toBeVisible();
  await expect(reader.log.getByRole("article"), "nothing is not sent").toHaveCount(3);

  await composer.fill("");
  await keyboard.press("ArrowUp");
  const editor = writer.field(writer.word("messages.editLabel"));
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue("第一行\n第二行");
  await keyboard.type("，不要了");
  await keyboard.press("Escape");
  await expect(editor).toHaveCount(0);
  await expect(composer).toBeFocused();
  await keyboard.press("ArrowUp");
  await keyboard.type("，改了");
  await keyboard.press("Enter");
  await expect(reader.message("第一行")).toContainText("第二行，改了");
  await expect(reader.message("不要了")).toHaveCount(0);

  await composer.fill("写到一半");
  await keyboard.press("ArrowUp");
  await expect(editor, "not while something is written").toHaveCount(0);
});

test("[S13] Enter picks a word while a Chinese input method composes, and sends only afterwards", async ({
  openChat,
}) => {
  const writer = await openChat(zhang, "zh-CN");
  const reader = await openChat(emma, "en");
  const composer = writer.composer("通用频道");
  const devtools = await writer.context.newCDPSession(writer.page);
  await composer.focus();
  await devtools.send("Input.imeSetComposition", { text: "nihao", selectionStart: 5, selectionEnd: 5 });
  await expect(composer).toHaveValue("nihao");
  // 229 is what a key says that the input method has taken for itself.
  for (const type of ["rawKeyDown", "keyUp"] as const) {
    await devtools.send("Input.dispatchKeyEvent", { type, key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 });
  }
  await devtools.send("Input.insertText", { text: "你好" });
  await expect(composer).toHaveValue("你好");

  await reader.send("sentinel");
  await expect(writer.message("sentinel")).toBeVisible();
  await expect(reader.message("nihao")).toHaveCount(0);
  await expect(reader.message("你好")).toHaveCount(0);

  await writer.page.keyboard.press("Enter");
  await expect(reader.message("你好")).toBeVisible();
});

test("what is done with the mouse is done with the keyboard: a message is deleted, a dialog is left", async ({
  openChat,
}) => {
  const writer = await openChat(zhang, "en");
  await writer.send("to be deleted by keyboard");
  const message = writer.message("to be deleted by keyboard");
  await expect(message).toBeVisible();
  await tabTo(writer, message.getByRole("button", { name: "Delete", exact: true }));
  await writer.page.keyboard.press("Enter");
  const dialog = writer.page.getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  await writer.page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(message).toBeVisible();

  await tabTo(writer, message.getByRole("button", { name: "Delete", exact: true }));
  await writer.page.keyboard.press("Enter");
  await tabTo(writer, dialog.getByRole("button", { name: "Delete", exact: true }));
  await writer.page.keyboard.press("Enter");
  await expect(message).toHaveCount(0);
  // Its button is gone, and what it left keeps the place.
  const trace = writer.page.getByRole("article").filter({ hasText: writer.word("messages.deleted") });
  await expect(trace).toBeFocused();
});

/** Presses Tab until that has the focus. */
async function tabTo(device: Device, target: ReturnType<Device["button"]>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await device.page.keyboard.press("Tab");
  }
  throw new Error("60 presses of Tab do not lead there");
}
