import type { BrowserContext } from "@playwright/test";
import { furnishWorkspace, tellNews, type Furnished } from "./support/furnish-workspace";
import type { Language } from "./support/names";
import { openScreen, walk, type Screen } from "./support/screen";
import { FIRST_SCREEN, SCREENS } from "./support/screens";
import { takeScreenshot, tooWide } from "./support/take-screenshot";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

const LANGUAGES = ["zh-CN", "en"] as const;
const SCHEMES = ["light", "dark"] as const;
/** Width and height: a desktop, one whose members are in a drawer, a phone, and the narrowest there is. */
const WINDOWS = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const;
/** Seen in every language, scheme and width; all the others once, in turn in light Chinese and dark English. */
const THOROUGHLY = new Set(["sign-in", "channel", "admin-people", "reconnecting"]);

type Place = "desktop" | "phone";

useApp();

test("the first screen fits at every width", async ({ openBrowser }) => {
  const { context } = await openBrowser("zh-CN");
  expect(await show(context, "zh-CN", "desktop", FIRST_SCREEN, {} as Furnished)).toEqual([]);
});

test.describe("with people in it", () => {
  let place: Furnished;
  test.beforeAll(async () => {
    place = await furnishWorkspace();
    await tellNews(place);
  });

  for (const language of LANGUAGES) {
    for (const where of ["desktop", "phone"] as const) {
      test(`every screen fits at every width: ${language} on a ${where}`, async ({ openBrowser, openChat }) => {
        test.setTimeout(10 * 60_000);
        const options = where === "phone" ? PHONE : {};
        const stranger = await openBrowser(language, options);
        const admin = await openChat(place.zhang, language, options);
        for (const { complaints } of [stranger, admin]) complaints.expect(/./);
        const wrongs = await walk(screensFor(language, where), (screen) =>
          show((screen.as === "stranger" ? stranger : admin).context, language, where, screen, place),
        );
        expect(wrongs).toEqual([]);
      });
    }
  }
});

function screensFor(language: Language, where: Place): Screen[] {
  return SCREENS.filter((screen, index) => {
    if (THOROUGHLY.has(screen.name)) return true;
    return (screen.on ?? "desktop") === where && (index % 2 === 0) === (language === "zh-CN");
  });
}

/** Looks at a screen in all windows of such a device, and takes its pictures. @returns what does not fit */
async function show(context: BrowserContext, language: Language, where: Place, screen: Screen, place: Furnished) {
  const isThorough = THOROUGHLY.has(screen.name);
  const wide: string[] = [];
  const device = await openScreen(context, language, screen, place);
  const schemes = isThorough ? SCHEMES : ([language === "en" ? "dark" : "light"] as const);
  for (const [width, height] of WINDOWS.filter(([width]) => where === "desktop" || width <= 390)) {
    await device.page.setViewportSize({ width, height });
    wide.push(...(await tooWide(device)));
    const isPicture = isThorough
      ? where === "phone"
        ? width === 390
        : width > 390
      : width === (where === "phone" ? 390 : 1440);
    if (!isPicture) continue;
    for (const colorScheme of schemes) {
      await device.page.emulateMedia({ colorScheme });
      await takeScreenshot(device, screen.name, `${language}-${colorScheme}-${width}`);
    }
  }
  await device.page.close();
  return wide;
}
