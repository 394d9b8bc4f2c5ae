import { PASSWORD, type Person } from "@/__tests__/support/people";
import { api } from "@/__tests__/support/api";
import { CUT_OFF } from "./support/complaints";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

// One story: the first test makes the workspace that the others are in.
test.describe.configure({ mode: "serial" });
// Behind a proxy nobody is at the server itself unless the proxy says nothing of where they are.
const app = useApp({ HUDDLE_TRUST_PROXY: "1" });

const NEW_PASSWORD = "kitchen lamp seven";
let owner: Person;
let zhang: Person;

test("[AUTH1] the first person is asked for the setup code only where they need it, and told where it is", async ({
  openBrowser,
}) => {
  const device = await openBrowser("zh-CN", { extraHTTPHeaders: { "x-forwarded-for": "203.0.113.7" } });
  device.complaints.expect(/status of 403/);
  const code = device.field(device.word("setup.code"));
  await device.page.goto("/setup");
  await device.field(device.names.displayName).fill("Owner");
  await device.field(device.names.username).fill("owner");
  await password(device, device.names.password).fill(PASSWORD);
  await expect(code).toHaveCount(0);

  await device.button(device.names.createWorkspace).click();
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(new RegExp(device.word("setup.codeHint")));
  await code.fill("0000-0000");
  await code.press("Enter");
  await expect(code).toHaveAccessibleDescription(new RegExp(device.word("fields.wrong")));
  await code.fill(app().setupCode);
  await code.press("Enter");
  await device.isLive();

  const session = await api().post("/sessions", { username: "owner", password: PASSWORD });
  owner = { user: session.body.user, token: session.body.token, api: api(session.body.token) };
});

test("[AUTH7] an invite says whom it is from; opened by somebody who is in, it offers the chat, or joining anew", async ({
  openBrowser,
}) => {
  const { invite } = (await owner.api.post("/invites")).body;
  const path = `/join/${invite.code}`;
  const device = await openBrowser("zh-CN");
  await device.page.goto(path);
  await expect(device.page.getByText(/^Owner/)).toBeVisible();
  await fillAccount(device, "zhangsan", "张三");
  await device.button(device.names.join).click();
  await device.isLive();

  await device.page.goto(path);
  await expect(device.page.getByText(device.word("join.alreadyText"))).toBeVisible();
  await expect(device.button(device.names.join)).toHaveCount(0);
  await device.page.getByRole("link", { name: device.word("app.goHome") }).click();
  await device.isLive();
  await device.page.goto(path);
  await device.button(device.word("join.asSomebodyElse")).click();
  await expect(device.button(device.names.join)).toBeVisible();

  const session = await api().post("/sessions", { username: "zhangsan", password: PASSWORD });
  zhang = { user: session.body.user, token: session.body.token, api: api(session.body.token) };
});

test("a chosen theme holds at once and on every page of this device, rendered by the server, and on no other", async ({
  openChat,
}) => {
  const device = await openChat(zhang, "zh-CN", { colorScheme: "light" });
  const other = await openChat(zhang, "zh-CN", { colorScheme: "light" });
  const paper = () => device.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await openProfile(device);
  await device.page.getByRole("radio", { name: device.word("profile.themeDark") }).check();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await expect(device.page.locator('meta[name="color-scheme"]')).toHaveAttribute("content", "dark");

  const rendered = await (await device.page.request.get("/profile")).text();
  expect(rendered).toMatch(/<html[^>]* data-theme="dark"/);
  await device.button(device.word("profile.signOut")).click();
  await expect(device.page.getByText(device.word("signInNotes.signedOut"))).toBeVisible();
  expect(await paper()).not.toBe(light);
  expect(dark).not.toBe(light);

  await openProfile(other);
  await expect(other.page.getByRole("radio", { name: other.word("profile.themeSystem") })).toBeChecked();
});

test("[AUTH6] a new password is rated while it is typed, can be looked at, and the sign-in says that it is changed", async ({
  openChat,
}) => {
  const person = await joinAs("lisi", "李四");
  const device = await openChat(person, "zh-CN");
  device.complaints.expect(/status of (400|401|403)/);
  await openProfile(device);
  const fresh = password(device, device.word("profile.newPassword"));
  const rating = (level: string) => device.page.getByRole("status").filter({ hasText: `强度：${level}。` });
  await fresh.pressSequentially("lisi123456");
  await expect(rating("弱")).toBeVisible();
  await fresh.fill(NEW_PASSWORD);
  await expect(rating("强")).toBeVisible();
  await device.button(device.word("passwords.show")).last().click();
  await expect(fresh).toHaveAttribute("type", "text");

  const current = password(device, device.word("profile.currentPassword"));
  await current.fill("not the password");
  await device.button(device.word("profile.changePassword")).click();
  await expect(current).toBeFocused();
  await expect(current).toHaveAccessibleDescription(device.word("fields.wrong"));
  await current.fill(PASSWORD);
  await current.press("Enter");
  await expect(device.page.getByText(device.word("signInNotes.passwordChanged"))).toBeVisible();

  await signInWith(device, "lisi", NEW_PASSWORD);
  await device.isLive();
});

test("[AUTH9] one device is ended from another and hears why; ending the one in use is asked first", async ({
  openChat,
}) => {
  const person = await joinAs("wangwu", "王五");
  const there = await openChat(person, "en");
  const here = await openChat(person, "zh-CN");
  for (const { complaints } of [here, there]) complaints.expect(/status of 401/);
  await openProfile(here);
  const devices = here.page.getByRole("listitem").filter({ hasText: "Chrome" });
  await expect(devices).toHaveCount(2);
  await expect(devices.first()).toContainText(here.word("profile.thisDevice"));
  await devices.nth(1).getByRole("button").click();
  await expect(devices).toHaveCount(1);
  await expect(there.page.getByText(there.word("signInNotes.ended"))).toBeVisible();

  await devices.first().getByRole("button").click();
  const question = here.page.getByRole("alertdialog", { name: here.word("profile.endHereTitle") });
  await question.getByRole("button", { name: here.word("app.cancel") }).click();
  await expect(devices).toHaveCount(1);
  await devices.first().getByRole("button").click();
  await question.getByRole("button", { name: here.word("profile.signOut") }).click();
  await expect(here.page.getByText(here.word("signInNotes.signedOut"))).toBeVisible();
});

test("[AUTH7] a reset link is good once, and leads to the sign-in that says so", async ({ openBrowser }) => {
  const person = await joinAs("zhaoliu", "赵六");
  const { url } = (await owner.api.post(`/users/${person.user.id}/password-reset`)).body;
  const { pathname, hash } = new URL(url);
  const device = await openBrowser("en");
  device.complaints.expect(/status of (400|404|409)/);
  const choose = async () => {
    await device.page.goto("/sign-in");
    await device.page.goto(pathname + hash);
    await password(device, device.word("reset.newPassword")).fill(NEW_PASSWORD);
    await device.button(device.word("reset.submit")).click();
  };
  await choose();
  await expect(device.page.getByText(device.word("signInNotes.passwordReset"))).toBeVisible();
  const cookies = async () => (await device.context.cookies()).map(({ name }) => name);
  await expect.poll(cookies, "the page has taken the note").not.toContain("huddle_sign_in_note");
  await device.page.reload();
  await expect(device.button(device.names.signIn)).toBeVisible();
  await expect(device.page.getByText(device.word("signInNotes.passwordReset")), "said once").toHaveCount(0);
  await choose();
  await expect(device.page.getByRole("alert").filter({ hasText: device.word("reset.invalid") })).toBeVisible();
});

test("without a network the app says that it is the device's, keeps what was typed, and saves it afterwards", async ({
  openChat,
}) => {
  const device = await openChat(zhang, "zh-CN");
  device.complaints.expect(...CUT_OFF, /ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK_CHANGED/);
  await openProfile(device);
  const name = device.field(device.names.displayName);
  await device.context.setOffline(true);
  await expect.poll(() => device.page.evaluate(() => navigator.onLine)).toBe(false);
  await name.fill("张三丰");
  await name.press("Enter");
  await expect(device.page.getByRole("alert").filter({ hasText: device.word("errors.offline") })).toBeVisible();
  await device.context.setOffline(false);
  await expect(name).toHaveValue("张三丰");
  await name.press("Enter");
  await expect(device.page.getByText(device.word("app.saved"))).toBeVisible();
});

function password(device: Device, label: string) {
  return device.page.getByLabel(label, { exact: true });
}

async function fillAccount(device: Device, username: string, displayName: string): Promise<void> {
  await device.field(device.names.displayName).fill(displayName);
  await device.field(device.names.username).fill(username);
  await password(device, device.names.password).fill(PASSWORD);
}

async function signInWith(device: Device, username: string, secret: string): Promise<void> {
  await device.field(device.names.username).fill(username);
  await password(device, device.names.password).fill(secret);
  await device.button(device.names.signIn).click();
}

async function joinAs(username: string, displayName: string): Promise<Person> {
  const { invite } = (await owner.api.post("/invites")).body;
  const { user, token } = (
    await api().post("/users", { username, displayName, password: PASSWORD, inviteCode: invite.code })
  ).body;
  return { user, token, api: api(token) };
}

async function openProfile(device: Device): Promise<void> {
  await device.page.goto("/profile");
  await expect(device.page.getByRole("heading", { level: 1 })).toHaveText(device.word("profile.title"));
}
