import type { Page } from "@playwright/test";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import type { Device } from "./device";

/** Signs of screens and steps to them, each by role and name. */
export const button = (key: string) => (device: Device) => device.button(device.word(key)).first();
export const text = (key: string) => (device: Device) => device.page.getByText(device.word(key)).first();
export const dialog = ({ page }: Device) => page.getByRole("dialog");
export const question = ({ page }: Device) => page.getByRole("alertdialog");
export const menu = ({ page }: Device) => page.getByRole("menu");
export const table = ({ page }: Device) => page.getByRole("table");
export const alert = ({ page }: Device) => page.getByRole("alert").first();

export const press =
  (key: string, which: "first" | "last" = "first") =>
  (device: Device) =>
    device.button(device.word(key))[which]().click();
export const pick = (key: string) => (device: Device) =>
  device.page.getByRole("radio", { name: device.word(key), exact: true }).click();
export const fromMenu = (key: string) => (device: Device) => device.chooseFromChannelMenu(device.word(key));

/** The last thing that the furnished workspace's admin said. */
export const ownMessage = (device: Device) => device.message("可以。我盯着看板");

export const actOnOwn = (action: "edit" | "delete") => async (device: Device) => {
  await ownMessage(device).hover();
  await ownMessage(device).getByRole("button", { name: device.names[action], exact: true }).click();
};

/** Opens the menu of a table's row: of that one, or of the first. */
export const openRowMenu =
  (key: string, name = "") =>
  async (device: Device) => {
    const label = new RegExp(device.word(key).replace(/\{\w+\}/, name || ".+"));
    await device.page.getByRole("row").getByRole("button", { name: label }).first().click();
  };

export const fromRowMenu = (menuKey: string, name: string) => (key: string) => async (device: Device) => {
  await openRowMenu(menuKey, name)(device);
  await device.page.getByRole("menuitem", { name: device.word(key), exact: true }).click();
};

export async function showShortcuts(device: Device): Promise<void> {
  await ownMessage(device).click();
  await device.page.keyboard.press("?");
}

export async function openCard(device: Device): Promise<void> {
  // With the connection the members are read again.
  await device.isLive();
  await device.member("Emma Fischer").getByRole("button").click();
}

export async function openWorkspaceMenu(device: Device): Promise<void> {
  await device.page.getByRole("button", { name: device.word("workspace.menu") }).click();
}

export async function makeInvite(device: Device): Promise<void> {
  await press("invites.open")(device);
  await press("invites.submit")(device);
}

export async function searchInVain(device: Device): Promise<void> {
  await device.searchField(device.word("adminPeople.search")).fill("nobody is called that");
}

export async function signInWrongly(device: Device): Promise<void> {
  await device.field(device.names.username).fill("zhangsan");
  await device.page.getByLabel(device.names.password, { exact: true }).fill("not the password");
  await device.button(device.names.signIn).click();
}

export async function joinUnderATakenName(device: Device): Promise<void> {
  await device.field(device.names.username).fill("emma");
  await device.field(device.names.displayName).fill("Emma");
  await device.page.getByLabel(device.names.password, { exact: true }).fill("correct horse battery");
  await device.button(device.names.join).click();
}

const SENDING = "**/api/channels/*/messages";

export async function sendInVain(device: Device): Promise<void> {
  const error = { code: "conflict", message: "This channel is archived." };
  // Of all pages: another one may be the one that sends.
  await device.context.route(SENDING, (route) => route.fulfill({ status: 409, json: { error } }));
  await device.send("第一批 10% 已完成");
}

export async function sendCutOff(device: Device): Promise<void> {
  await device.context.route(SENDING, (route) => route.abort());
  await device.send("第一批 10% 已完成");
  await device.send("观察半小时再放全量");
}

export async function writeTooMuch(device: Device): Promise<void> {
  await device.page
    .getByRole("textbox")
    .last()
    .fill("字".repeat(MESSAGE_MAX_CHARS + 1));
}

export const failing = (address: string) => (page: Page) => page.route(address, (route) => route.abort());
export const waiting = (address: string) => (page: Page) => page.route(address, () => undefined);
