import type { Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let emma: Person;

test.beforeAll(async () => {
  ({ emma } = await createTwoPeople());
});

/** Takes from the page what names are sorted by, so that it fails while it is drawn; `mend` gives it back. */
async function breakPages({ page }: Device): Promise<{ mend: () => Promise<void> }> {
  await page.evaluate(() => Object.assign(window, { kept: Intl.Collator, broken: (Intl.Collator = undefined!) }));
  return { mend: () => page.evaluate(() => void (Intl.Collator = (window as unknown as { kept: never }).kept)) };
}

test("a page that fails says so beside the channels, which go on, and is shown once it is tried again", async ({
  openChat,
}) => {
  const device = await openChat(emma, "zh-CN");
  device.complaints.expect(/Collator/);
  await device.page.getByRole("link", { name: new RegExp(device.word("profile.open")) }).click();
  await device.page.waitForURL(/\/profile$/);
  await expect(device.composer(device.names.general)).toHaveCount(0);
  const { mend } = await breakPages(device);
  await device.channel(device.names.general).click();
  const note = device.page.getByRole("heading", { name: device.word("app.errorTitle"), exact: true });
  await expect(note).toBeVisible();
  await expect(device.channel(device.names.general)).toBeVisible();
  await mend();
  await device.button(device.word("app.tryAgain")).click();
  await expect(note).toHaveCount(0);
  await expect(device.composer(device.names.general)).toBeVisible();
});
