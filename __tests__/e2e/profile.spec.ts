import { createPerson, createWorkspace, PASSWORD, signInAgain, type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;

test.beforeAll(async () => {
  await createWorkspace();
  zhang = await createPerson("zhangsan", "张三");
});

test("[AUTH2] a wrong password is told in the language of the page, and the same for a name that nobody has", async ({
  openBrowser,
}) => {
  for (const language of ["zh-CN", "en"] as const) {
    const device = await openBrowser(language);
    device.complaints.expect(/status of 401/);
    for (const username of ["zhangsan", "nobody-here"]) {
      await device.page.goto("/sign-in");
      await device.field(device.names.username).fill(username);
      await device.page.getByLabel(device.names.password, { exact: true }).fill("not the password");
      await device.button(device.names.signIn).click();
      await expect(device.page.getByRole("alert").filter({ hasText: device.word("signIn.wrong") })).toBeVisible();
    }
  }
});

test("[AUTH6] the language that a person chooses holds on the next device too, whatever its browser prefers", async ({
  openBrowser,
  openChat,
}) => {
  const person = await createPerson("emma", "Emma Fischer");
  const device = await openChat(person, "en");
  await chooseLanguage(device, "中文");
  await expect(device.page.getByRole("group", { name: "语言" })).toBeVisible();
  await device.page.goto("/");
  await expect(device.page.getByRole("status", { name: "连接状态" })).toHaveText("已连接");
  await expect(device.page.locator("html")).toHaveAttribute("lang", "zh-CN");

  const next = await openBrowser("en");
  await next.page.goto("/sign-in");
  await next.field("Username").fill("emma");
  await next.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await next.button("Sign in").click();
  await expect(next.page.getByRole("status", { name: "连接状态" })).toHaveText("已连接");
});

test("[AUTH5] signing out here leaves the other device as it is", async ({ openChat }) => {
  const here = await openChat(zhang, "zh-CN");
  const there = await openChat(zhang, "en");
  // What a page had asked for just before is refused.
  here.complaints.expect(/status of 401/);
  await openProfile(here);
  await here.button(here.word("profile.signOut")).click();
  await expect(here.page).toHaveURL(/sign-in/);
  await here.page.goto("/");
  await expect(here.page, "signed out for good").toHaveURL(/sign-in/);
  await there.send("still signed in");
  await expect(there.message("still signed in")).toBeVisible();
  await there.isLive();
});

test("[AUTH5] [RT9] signing out everywhere ends every device and program", async ({ openChat }) => {
  const here = await openChat(zhang, "zh-CN");
  const there = await openChat(zhang, "en");
  for (const { complaints } of [here, there]) complaints.expect(/status of 401/);
  const program = await signInAgain(zhang);
  await openProfile(here);
  await here.button(here.word("profile.signOutEverywhere")).click();
  await here.page
    .getByRole("alertdialog")
    .getByRole("button", { name: here.word("profile.signOutEverywhere"), exact: true })
    .click();
  await expect(here.page).toHaveURL(/sign-in/);
  await expect(there.page).toHaveURL(/sign-in/);
  expect((await program.api.get("/users/me")).status).toBe(401);
});

test("an address that leads nowhere says so in the person's language, and leads back", async ({
  openChat,
  openBrowser,
}) => {
  const stranger = await openBrowser("zh-CN");
  stranger.complaints.expect(/status of 404/);
  expect((await stranger.page.goto("/no/such/page"))?.status()).toBe(404);
  await expect(stranger.page.getByText(stranger.word("app.notFoundTitle"))).toBeVisible();

  const device = await openChat(zhang, "en");
  device.complaints.expect(/status of 404/);
  expect((await device.page.goto("/no/such/page"))?.status()).toBe(404);
  await expect(device.page.getByText(device.word("app.notFoundTitle"))).toBeVisible();
  await device.page.getByRole("link", { name: device.word("app.goHome") }).click();
  await device.isLive();
});

async function openProfile(device: Device): Promise<void> {
  await device.page.goto("/profile");
  await expect(device.page.getByRole("heading", { level: 1 })).toHaveText(device.word("profile.title"));
}

async function chooseLanguage(device: Device, name: string): Promise<void> {
  await openProfile(device);
  await device.page.getByRole("group", { name: device.names.language }).getByRole("radio", { name }).click();
}
