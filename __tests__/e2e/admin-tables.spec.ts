import { createPerson, type Person } from "@/__tests__/support/people";
import { choose, row, say, status, visit } from "./support/admin-pages";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

/** Two pages of a table, and a little. */
const MANY = 101;

useApp();
let owner: Person;
let zhang: Person;

test.beforeAll(async () => {
  ({ owner, zhang } = await createTwoPeople());
});

test("[ADM3] a table pages, sorts and searches in its address: reloading and going back keep it", async ({
  openChat,
}) => {
  for (let count = 0; count < MANY; count += 1) await owner.api.post("/invites", { maxUses: count + 1 });
  const device = await openChat(owner, "en");
  await visit(device, "invites");
  await expect(status(device)).toContainText(/^1–50 of 10\d$/);
  await device.button(device.word("admin.next")).click();
  await expect(status(device)).toContainText(/^51–100 of/);
  await expect(device.page).toHaveURL(/\?page=2$/);
  await device.page.reload();
  await expect(status(device)).toContainText(/^51–100 of/);

  await device.button(device.word("adminInvites.uses")).click();
  await expect(device.page).toHaveURL(/\?sort=uses&direction=desc$/);
  await expect(device.page.getByRole("columnheader", { name: device.word("adminInvites.uses") })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await device.page.goBack();
  await expect(status(device)).toContainText(/^51–100 of/);

  await device.searchField(device.word("adminInvites.search")).fill("nobody has this");
  await expect(device.page.getByText(device.word("admin.noMatch"))).toBeVisible();
  await expect(device.page).toHaveURL(/query=nobody/);
  await device.button(device.word("admin.clear")).click();
  await expect(device.searchField(device.word("adminInvites.search"))).toHaveValue("");
  await device.page.getByRole("combobox", { name: device.word("adminInvites.state") }).selectOption("spent");
  await expect(device.page).toHaveURL(/\?state=spent$/);
});

test("a refusal is told where it was asked, and nothing is lost by trying again", async ({ openChat }) => {
  const device = await openChat(owner, "zh-CN");
  device.complaints.expect(/ERR_FAILED/);
  await visit(device, "people");
  await device.page.route("**/api/users/*", (route) => route.abort());
  await choose(device, "adminPeople.menuOf", "张三", "adminPeople.deactivate");
  const dialog = device.page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: device.word("adminPeople.deactivate"), exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(device.word("errors.network"));
  await dialog.getByRole("button", { name: device.word("app.cancel"), exact: true }).click();
  await expect(device.button(say(device, "adminPeople.menuOf", "张三")), "the focus is back").toBeFocused();

  await device.page.route("**/api/admin/**", (route) => route.abort());
  await device.searchField(device.word("adminPeople.search")).fill("张");
  await expect(device.page.getByRole("alert").filter({ hasText: device.word("errors.network") })).toBeVisible();
  await device.page.unroute("**/api/admin/**");
  await device.button(device.word("app.tryAgain")).click();
  await expect(row(device, "张三")).toBeVisible();
  await expect(row(device, "Emma Fischer")).toHaveCount(0);
});

test("a row is acted on by keyboard alone, and a table that is read again takes no focus away", async ({
  openChat,
}) => {
  const device = await openChat(owner, "en");
  await visit(device, "people");
  const menu = device.button(say(device, "adminPeople.menuOf", "张三"));
  await menu.focus();
  const person = await createPerson("wangwu", "王五");
  await expect(row(device, "王五")).toBeVisible();
  await expect(menu).toBeFocused();

  await device.page.keyboard.press("Enter");
  await device.page.keyboard.press("Enter");
  const radio = (name: string) => device.page.getByRole("radio", { name: device.word(name) });
  await expect(radio("roles.member")).toBeFocused();
  await device.page.keyboard.press("ArrowUp");
  await expect(radio("roles.admin")).toBeChecked();
  await device.page.keyboard.press("Tab");
  await device.page.keyboard.press("Enter");
  await expect(row(device, "张三")).toContainText(device.word("roles.admin"));
  await expect(menu).toBeFocused();
  await owner.api.patch(`/users/${zhang.user.id}`, { role: "member" });
  await owner.api.patch(`/users/${person.user.id}`, { isActive: false });
});
