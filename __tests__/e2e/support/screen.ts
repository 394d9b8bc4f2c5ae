import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
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

const STEP_TIMEOUT_MS = 10_000;

type Details = Partial<Omit<Screen, "name" | "as" | "at" | "sign">>;
type Address = string | Screen["at"];

/** A screen that nobody need be signed in for. */
export function outside(name: string, at: Address, sign: Screen["sign"], details: Details = {}): Screen {
  return { name, as: "stranger", at: typeof at === "string" ? () => at : at, sign, ...details };
}

/** A screen as an admin sees it. */
export function inside(name: string, at: Address, sign: Screen["sign"], details: Details = {}): Screen {
  return { ...outside(name, at, sign, details), as: "admin" };
}

/** Brings a screen up in a page of its own; what the browser complains of there is another test's matter. */
export async function openScreen(
  context: BrowserContext,
  language: Language,
  screen: Screen,
  place: Furnished,
): Promise<Device> {
  const device = new Device(context, await context.newPage(), language);
  // A step that leads nowhere is told with its screen, and the others are looked at all the same.
  device.page.setDefaultTimeout(STEP_TIMEOUT_MS);
  await screen.before?.(device.page);
  await device.page.goto(screen.at(place));
  await screen.open?.(device);
  await expect(screen.sign(device), `${screen.name} is there`).toBeVisible();
  if (!screen.isLoading) await expect(device.page.getByRole("progressbar"), "nothing is on its way").toHaveCount(0);
  return device;
}

/** Looks at one screen after the other. @returns what was wrong with any, all of it, each under its name */
export async function walk(
  screens: readonly Screen[],
  look: (screen: Screen) => Promise<readonly string[]>,
): Promise<string[]> {
  const wrongs: string[] = [];
  for (const screen of screens) {
    const found = await test.step(screen.name, () => look(screen).catch((error: Error) => [error.message]));
    wrongs.push(...found.map((wrong) => `${screen.name}: ${wrong}`));
  }
  return wrongs;
}
