import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { furnishWorkspace, tellNews, type Furnished } from "./support/furnish-workspace";
import { openScreen, walk, type Screen } from "./support/screen";
import { FIRST_SCREEN, SCREENS } from "./support/screens";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCHEMES = ["light", "dark"] as const;
const STILL = { reducedMotion: "reduce" } as const;

useApp();

test("axe has nothing to say about the first run", async ({ openBrowser }) => {
  const { context } = await openBrowser("zh-CN", STILL);
  expect(await findingsOf(context, [FIRST_SCREEN], {} as Furnished)).toEqual([]);
});

test.describe("in a workspace with people", () => {
  let place: Furnished;
  test.beforeAll(async () => {
    place = await furnishWorkspace();
    await tellNews(place);
  });

  const screens = (as: Screen["as"], on?: Screen["on"]) =>
    SCREENS.filter((screen) => screen.as === as && screen.on === on);

  test("axe has nothing to say about what strangers see", async ({ openBrowser }) => {
    const device = await openBrowser("zh-CN", STILL);
    device.complaints.expect(/./);
    expect(await findingsOf(device.context, screens("stranger"), place)).toEqual([]);
  });

  test("axe has nothing to say about the chat, its dialogs and its menus", async ({ openChat }) => {
    test.setTimeout(10 * 60_000);
    const device = await openChat(place.zhang, "zh-CN", STILL);
    device.complaints.expect(/./);
    expect(await findingsOf(device.context, screens("admin"), place)).toEqual([]);
  });

  test("axe has nothing to say about the chat on a phone", async ({ openChat }) => {
    const { context } = await openChat(place.zhang, "zh-CN", { ...PHONE, ...STILL });
    const channel = SCREENS.filter(({ name }) => name === "channel");
    expect(await findingsOf(context, [...channel, ...screens("admin", "phone")], place)).toEqual([]);
  });
});

/** What axe finds on each of the screens in both schemes, a line for each place. */
function findingsOf(context: BrowserContext, screens: readonly Screen[], place: Furnished): Promise<string[]> {
  return walk(screens, async (screen) => {
    const { page } = await openScreen(context, "zh-CN", screen, place);
    const findings: string[] = [];
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, ...STILL });
      await page.evaluate(standsStill);
      findings.push(...(await analyze(page, colorScheme)).map((finding) => `${colorScheme}, ${finding}`));
    }
    await page.close();
    return findings;
  });
}

/** All rules in the first scheme; in the second, where nothing but the colours differs, the one that looks at these. */
async function analyze(page: Page, scheme: (typeof SCHEMES)[number]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (scheme === "light" ? axe.withTags(TAGS) : axe.withRules("color-contrast")).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")} (${failureSummary})`),
  );
}

/** Runs in the page: a colour that is on its way is no colour of ours, however short its way. */
async function standsStill(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}
