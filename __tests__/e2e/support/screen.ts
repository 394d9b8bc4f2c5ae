import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { Device } from "./device";
import type { Furnished } from "./furnish-workspace";
import type { Language } from "./names";

/** A page, a state of one, or what opens in front of one. */
export interface Screen {
  name: string;
  /** Who looks at it: nobody signed in, or the admin of the furnished workspace. */
  as: "stranger" | "admin";
  at: (place: Furnished) => string;
  /** Only there is it seen. */
  on?: "phone";
  /** What stands in its way, put there before the page is asked for. */
  before?: (page: Page) => Promise<unknown>;
  /** How a person comes to it from that page. */
  open?: (device: Device) => Promise<unknown>;
  /** It shows what is on its way, for good. */
  isLoading?: true;
  /** The screen is there once this is. */
  sign: (device: Device) => Locator;
}

/** Brings a screen up in a page of its own; what the browser complains of there is another test's matter. */
export async function openScreen(
  context: BrowserContext,
  language: Language,
  screen: Screen,
  place: Furnished,
): Promise<Device> {
  const device = new Device(context, await context.newPage(), language);
  await screen.before?.(device.page);
  await device.page.goto(screen.at(place));
  await screen.open?.(device);
  await expect(screen.sign(device), `${screen.name} is there`).toBeVisible();
  if (!screen.isLoading) await expect(device.page.getByRole("progressbar"), "nothing is on its way").toHaveCount(0);
  return device;
}
