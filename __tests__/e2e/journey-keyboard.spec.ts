import { general, PASSWORD } from "@/__tests__/support/people";
import { createJourneyWorkspace, JOURNEY_LINES } from "./support/journey-workspace";
import { showsFocus, tabTo } from "./support/keyboard";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

useApp({ HUDDLE_RATE_LIMITS: "off" });

test.beforeAll(async () => {
  await createJourneyWorkspace({
    username: "emma",
    displayName: "Emma Fischer",
    guest: (number) => `Guest ${number}`,
    line: (number) => `line ${number}`,
  });
});

test("the whole way by keyboard alone: in, elsewhere by pinyin, writing, changing, deleting, looking back, people, theme, out", async ({
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const device = await openBrowser("en");
  const { page } = device;
  const { keyboard } = page;

  await test.step("sign in", async () => {
    await page.goto("/sign-in");
    await tabTo(device, device.field("Username"));
    await keyboard.type("emma");
    await tabTo(device, page.getByLabel("Password", { exact: true }));
    await keyboard.type(PASSWORD);
    await keyboard.press("Enter");
    await device.isLive();
    await expect(device.composer("general")).toBeFocused();
    await showsFocus(device);
  });

  await test.step("go to another channel by the pinyin of its name", async () => {
    await keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    await keyboard.type("sheji");
    await expect(page.getByRole("option", { name: "产品设计" })).toHaveAttribute("aria-selected", "true");
    await showsFocus(device);
    await keyboard.press("Enter");
    await expect(device.composer("产品设计")).toBeFocused();
  });

  await test.step("write with a format", async () => {
    await keyboard.type("shipped ");
    await keyboard.press("Control+b");
    await keyboard.type("today");
    await keyboard.press("Enter");
    await expect(device.message("shipped today").locator("strong")).toHaveText("today");
  });

  await test.step("change it with ↑", async () => {
    await expect(device.log.getByText(device.word("messages.sending")), "it has arrived").toHaveCount(0);
    await expect(device.composer("产品设计")).toBeFocused();
    await keyboard.press("ArrowUp");
    await expect(device.field(device.word("messages.editLabel"))).toBeFocused();
    await showsFocus(device);
    await keyboard.type(" at noon");
    await keyboard.press("Enter");
    await expect(device.message("shipped today at noon")).toContainText(device.word("messages.edited"));
  });

  await test.step("delete it", async () => {
    const message = device.message("shipped today");
    await tabTo(device, message.getByRole("button", { name: "Delete", exact: true }), "Shift+Tab");
    await keyboard.press("Enter");
    const question = page.getByRole("alertdialog");
    await expect(question).toBeVisible();
    await showsFocus(device);
    await tabTo(device, question.getByRole("button", { name: "Delete", exact: true }));
    await keyboard.press("Enter");
    await expect(message).toHaveCount(0);
    await expect(device.log.getByText(device.word("messages.deleted"))).toBeVisible();
  });

  await test.step("open the address of an old message, and jump to the newest", async () => {
    await page.goto(`/channels/${general()}?message=5`);
    await expect(device.message("line 5").first()).toBeInViewport();
    await expect(device.message(`line ${JOURNEY_LINES}`)).not.toBeInViewport();
    await tabTo(device, device.button(device.word("messages.jumpToNewest")), "Shift+Tab");
    await keyboard.press("Enter");
    await expect(device.message(`line ${JOURNEY_LINES}`)).toBeInViewport();
  });

  await test.step("find a member, and look at their card", async () => {
    await tabTo(device, device.searchField(device.word("members.find")));
    await keyboard.type("李");
    await expect(device.member("Guest 1")).toHaveCount(0);
    await tabTo(device, device.member("李四").getByRole("button"));
    await keyboard.press("Enter");
    const card = page.getByRole("dialog", { name: device.word("members.card").replace("{name}", "李四") });
    await expect(card).toBeVisible();
    await keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await expect(device.member("李四").getByRole("button"), "the focus is back").toBeFocused();
  });

  await test.step("read which keys there are", async () => {
    await keyboard.press("?");
    await expect(page.getByRole("dialog", { name: device.word("shortcuts.title") })).toBeVisible();
    await keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("make it dark, and leave", async () => {
    await tabTo(device, page.getByRole("link", { name: device.word("profile.open") }));
    await keyboard.press("Enter");
    const radio = (key: string) => page.getByRole("radio", { name: device.word(key), exact: true });
    await tabTo(device, radio("profile.themeSystem"));
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await expect(radio("profile.themeDark")).toBeChecked();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await showsFocus(device);
    await tabTo(device, device.button(device.word("profile.signOut")));
    await keyboard.press("Enter");
    await expect(page).toHaveURL(/sign-in/);
    await expect(page.locator("html"), "this device stays dark").toHaveAttribute("data-theme", "dark");
  });
});
