import { expect, type Locator } from "@playwright/test";
import type { Device } from "./device";

export async function turnTo(device: Device, section: string): Promise<void> {
  const sections = device.page.getByRole("navigation", { name: device.word("admin.sections"), exact: true });
  await sections.getByRole("link", { name: device.word(`admin.${section}`), exact: true }).click();
  await expect(device.page).toHaveTitle(new RegExp(device.word(`admin.${section}`)));
}

/** A button of the page itself, and not of the column beside it. */
export function inPage(device: Device, key: string): Locator {
  return device.page.getByRole("main").getByRole("button", { name: device.word(key), exact: true });
}

export function table(device: Device): Locator {
  return device.page.getByRole("table");
}

export function row(device: Device, name: string): Locator {
  return device.page.getByRole("row").filter({ has: device.page.getByRole("rowheader").filter({ hasText: name }) });
}

/** Which rows are shown. */
export function status(device: Device): Locator {
  return device.page.getByRole("navigation", { name: device.word("admin.pages"), exact: true }).getByRole("status");
}

/** A word of the catalogue with a name in it. */
export function say(device: Device, key: string, name: string): string {
  return device.word(key).replace(/\{\w+\}/, name);
}

export async function visit(device: Device, section: string): Promise<void> {
  await device.page.goto(`/admin/${section}`);
  await expect(table(device)).toBeVisible();
  await expect(device.page).toHaveTitle(new RegExp(device.word(`admin.${section}`)));
}

/** Takes something from the menu of a row. */
export async function choose(device: Device, menu: string, name: string, item: string): Promise<void> {
  await device.button(say(device, menu, name)).click();
  await device.page.getByRole("menuitem", { name: device.word(item), exact: true }).click();
}

export async function confirm(device: Device, verb: string): Promise<void> {
  const dialog = device.page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: device.word(verb), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
