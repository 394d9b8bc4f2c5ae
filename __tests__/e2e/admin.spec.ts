import { createPerson, createWorkspace, PASSWORD, type Person } from "@/__tests__/support/people";
import { choose, confirm, inPage, row, say, table, turnTo, visit } from "./support/admin-pages";
import { joinByInvite } from "./support/enter";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

const LANGUAGES = ["zh-CN", "en"] as const;

useApp();
let owner: Person;
let admin: Person;
let member: Person;

test.beforeAll(async () => {
  owner = await createWorkspace();
  admin = await createPerson("emma", "Emma Fischer");
  member = await createPerson("zhangsan", "张三");
  await owner.api.patch(`/users/${admin.user.id}`, { role: "admin" });
});

for (const language of LANGUAGES) {
  test(`[CH2] [CH3] [ADM2] an admin makes, renames, archives and restores a channel: ${language}`, async ({
    openChat,
  }) => {
    const device = await openChat(owner, language);
    await device.page.getByRole("link", { name: device.word("admin.open"), exact: true }).click();
    await turnTo(device, "channels");
    await inPage(device, "channels.create").click();
    await device.field(device.word("channels.name")).fill(`plans ${language}`);
    await device.field(device.word("channels.topic")).fill("what comes next");
    await device.page
      .getByRole("dialog")
      .getByRole("button", { name: device.word("channels.create") })
      .click();
    await expect(row(device, `plans ${language}`)).toContainText("what comes next");
    await expect(device.page, "it stays at the table").toHaveURL(/admin\/channels/);

    await choose(device, "adminChannels.menuOf", `plans ${language}`, "channels.edit");
    await device.field(device.word("channels.name")).fill(`ideas ${language}`);
    await device.field(device.word("channels.topic")).fill("what may come");
    await device.button(device.word("app.save")).click();
    await expect(row(device, `ideas ${language}`)).toContainText("what may come");
    await expect(device.channel(`ideas ${language}`), "the list beside it knows too").toBeVisible();

    await choose(device, "adminChannels.menuOf", `ideas ${language}`, "adminChannels.archive");
    await expect(device.page.getByRole("alertdialog")).toContainText(`ideas ${language}`);
    await confirm(device, "channels.archiveConfirm");
    await expect(row(device, `ideas ${language}`)).toContainText(device.word("adminChannels.archived"));
    await choose(device, "adminChannels.menuOf", `ideas ${language}`, "adminChannels.restore");
    await confirm(device, "adminChannels.restore");
    await expect(row(device, `ideas ${language}`)).not.toContainText(device.word("adminChannels.archived"));
  });

  test(`[AUTH5] [AUTH7] [ADM1] an admin promotes, deactivates and lets back in, with a new password: ${language}`, async ({
    openChat,
    openBrowser,
  }) => {
    const name = `Person ${language}`;
    const person = await createPerson(`person-${language.toLowerCase()}`, name);
    const device = await openChat(owner, language);
    const theirs = await openChat(person, language);
    theirs.complaints.expect(/status of (401|404)/);
    await visit(device, "people");

    await choose(device, "adminPeople.menuOf", name, "adminPeople.changeRole");
    await device.page.getByRole("radio", { name: device.word("roles.admin") }).check();
    await device.button(device.word("app.save")).click();
    await expect(row(device, name)).toContainText(device.word("roles.admin"));
    await expect(theirs.page.getByRole("link", { name: theirs.word("admin.open") })).toBeVisible();

    await choose(device, "adminPeople.menuOf", name, "adminPeople.deactivate");
    await expect(device.page.getByRole("alertdialog")).toContainText(name);
    await confirm(device, "adminPeople.deactivate");
    await expect(row(device, name)).toContainText(device.word("adminPeople.deactivated"));
    await expect(theirs.page, "signed out at once").toHaveURL(/sign-in/);

    await choose(device, "adminPeople.menuOf", name, "adminPeople.reactivate");
    await confirm(device, "adminPeople.reactivate");
    await expect(row(device, name)).toContainText(device.word("adminPeople.active"));
    await choose(device, "adminPeople.menuOf", name, "adminPeople.reset");
    await device.button(device.word("adminPeople.resetMake")).click();
    const link = await device.field(device.word("adminPeople.resetLink")).inputValue();

    const fresh = await openBrowser(language);
    const { pathname, hash } = new URL(link);
    await fresh.page.goto(pathname + hash);
    await fresh.page.getByLabel(fresh.word("reset.newPassword"), { exact: true }).fill(`${PASSWORD} 2`);
    await fresh.button(fresh.word("reset.submit")).click();
    await expect(fresh.page).toHaveURL(/sign-in/);
    await fresh.signIn(person.user.username, `${PASSWORD} 2`);
  });
}

test("[ADM4] what one admin changes shows to the other without reloading, on all four pages", async ({ openChat }) => {
  const here = await openChat(owner, "zh-CN");
  const there = await openChat(admin, "en");
  for (const device of [here, there]) await visit(device, "channels");
  await inPage(here, "channels.create").click();
  await here.field(here.word("channels.name")).fill("seen by both");
  await here.page.getByRole("checkbox").check();
  await here.page
    .getByRole("dialog")
    .getByRole("button", { name: here.word("channels.create") })
    .click();
  await expect(row(there, "seen by both")).toContainText(there.word("adminChannels.private"));

  for (const device of [here, there]) await turnTo(device, "people");
  const newcomer = await createPerson("lisi", "李四");
  await expect(row(there, "李四")).toBeVisible();
  await owner.api.patch(`/users/${newcomer.user.id}`, { isActive: false });
  await expect(row(there, "李四")).toContainText(there.word("adminPeople.deactivated"));
  await expect(row(here, "李四")).toContainText(here.word("adminPeople.deactivated"));

  for (const device of [here, there]) await turnTo(device, "invites");
  const { invite } = (await admin.api.post("/invites", { maxUses: 3 })).body;
  await expect(row(here, invite.code)).toContainText("Emma Fischer");
  await admin.api.delete(`/invites/${invite.code}`);
  await expect(row(here, invite.code)).toHaveCount(0);

  for (const device of [here, there]) await turnTo(device, "workspace");
  await here.field(here.word("adminWorkspace.name")).fill("青禾工作室");
  await here.button(here.word("app.save")).click();
  await expect(there.field(there.word("adminWorkspace.name"))).toHaveValue("青禾工作室");
  await here.page.getByRole("radio", { name: here.word("adminWorkspace.open") }).click();
  await expect(here.page.getByRole("alertdialog")).toContainText(here.word("adminWorkspace.openText"));
  await confirm(here, "adminWorkspace.openConfirm");
  await expect(there.page.getByRole("radio", { name: there.word("adminWorkspace.open") })).toBeChecked();
  await owner.api.patch("/workspace", { registration: "invite" });
  await expect(there.page.getByRole("radio", { name: there.word("adminWorkspace.invite") })).toBeChecked();
});

test("[AUTH7] [ADM3] an invite is made, lets one person in, and leads nowhere once it is revoked", async ({
  openChat,
  openBrowser,
}) => {
  const device = await openChat(admin, "en", PHONE);
  await visit(device, "invites");
  await device.button(device.word("adminInvites.make")).tap();
  await device.page.getByRole("radio", { name: device.word("invites.usesTen") }).check();
  await device.button(device.word("invites.submit")).tap();
  const link = await device.field(device.word("invites.link")).inputValue();
  await device.page.keyboard.press("Escape");
  const code = link.split("/").at(-1) ?? "";
  await expect(row(device, code)).toContainText("0 of 10");

  const newcomer = await openBrowser("zh-CN");
  await joinByInvite(newcomer, link, { username: "noor", displayName: "Noor Khan" });
  await expect(row(device, code), "told to the table").toContainText("1 of 10");

  await choose(device, "adminInvites.menuOf", code, "adminInvites.revoke");
  await confirm(device, "adminInvites.revoke");
  await expect(row(device, code)).toHaveCount(0);
  const late = await openBrowser("zh-CN");
  late.complaints.expect(/status of 404/);
  await late.page.goto(new URL(link).pathname);
  await expect(late.page.getByText(late.word("join.invalidTitle"))).toBeVisible();
});

test("[CH4] [CH6] an admin brings people into a private channel, takes them out, and joins it, which is said", async ({
  openChat,
}) => {
  await member.api.post("/channels", { name: "secret plans", isPrivate: true });
  const device = await openChat(admin, "zh-CN");
  const watcher = await openChat(owner, "en");
  await visit(device, "channels");
  await expect(device.channel("secret plans")).toHaveCount(0);
  await choose(device, "adminChannels.menuOf", "secret plans", "members.title");
  const dialog = device.page.getByRole("dialog").first();
  await expect(dialog.getByRole("listitem").filter({ hasText: "张三" })).toBeVisible();

  await device.searchField(device.word("adminChannels.searchAnyone")).fill("own");
  await dialog.getByRole("button", { name: say(device, "members.addOne", "Owner"), exact: true }).click();
  await expect(watcher.channel("secret plans")).toBeVisible();
  await dialog.getByRole("button", { name: say(device, "adminChannels.removeOf", "Owner"), exact: true }).click();
  await confirm(device, "members.removeConfirm");
  await expect(watcher.channel("secret plans")).toHaveCount(0);

  await dialog.getByRole("button", { name: device.word("channels.joinChannel"), exact: true }).click();
  await expect(dialog).toContainText(device.word("adminChannels.joined"));
  await device.page.keyboard.press("Escape");
  await expect(device.channel("secret plans")).toBeVisible();
});

test("[ADM1] the last owner keeps the role and the table says why; with a second one, giving up one's own asks first", async ({
  openChat,
}) => {
  const device = await openChat(owner, "zh-CN");
  device.complaints.expect(/status of 404/);
  await visit(device, "people");
  await device.button(say(device, "adminPeople.menuOf", "Owner")).click();
  const change = device.page.getByRole("menuitem", { name: device.word("adminPeople.changeRole") });
  await expect(change).toBeDisabled();
  await expect(change).toContainText(device.word("adminPeople.lastOwner"));
  await expect(device.page.getByRole("menuitem", { name: device.word("adminPeople.deactivate") })).toHaveCount(0);
  await device.page.keyboard.press("Escape");

  await choose(device, "adminPeople.menuOf", "Emma Fischer", "adminPeople.changeRole");
  await device.page.getByRole("radio", { name: device.word("roles.owner") }).check();
  await device.button(device.word("app.save")).click();
  await expect(row(device, "Emma Fischer")).toContainText(device.word("roles.owner"));
  await choose(device, "adminPeople.menuOf", "Owner", "adminPeople.changeRole");
  await device.page.getByRole("radio", { name: device.word("roles.member") }).check();
  await device.button(device.word("app.save")).click();
  await expect(device.page.getByRole("alertdialog")).toContainText(device.word("adminPeople.demoteSelfToMember"));
  await confirm(device, "adminPeople.changeRole");
  await expect(device.page.getByText(device.word("app.notFoundTitle")), "at once, without reloading").toBeVisible();

  await admin.api.patch(`/users/${owner.user.id}`, { role: "owner" });
  await expect(table(device), "and back again").toBeVisible();
  await owner.api.patch(`/users/${admin.user.id}`, { role: "admin" });
});

test("[ADM1] to a member and to a stranger there are no admins' pages", async ({ openChat, openBrowser }) => {
  const device = await openChat(member, "en");
  device.complaints.expect(/status of 404/);
  await expect(device.page.getByRole("link", { name: device.word("admin.open") })).toHaveCount(0);
  for (const section of ["channels", "people", "invites", "workspace"]) {
    expect((await device.page.goto(`/admin/${section}`))?.status(), section).toBe(404);
    await expect(device.page.getByText(device.word("app.notFoundTitle"))).toBeVisible();
  }
  const stranger = await openBrowser("zh-CN");
  await stranger.page.goto("/admin/people");
  await expect(stranger.page).toHaveURL(/sign-in\?next=%2Fadmin%2Fpeople/);
});
