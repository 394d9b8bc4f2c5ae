import { test as base, type BrowserContextOptions } from "@playwright/test";
import { PASSWORD, type Person } from "@/__tests__/support/people";
import { serverUrl } from "@/__tests__/support/server-url";
import { Device } from "./device";
import type { Language } from "./names";

const LOCALES = { "zh-CN": "zh-CN", en: "en-US" } as const;

/** A phone that people have: narrow, touched, with twice the pixels. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

interface Fixtures {
  /** Opens a browser of its own: its cookies are shared with nobody. */
  openBrowser: (language: Language, options?: BrowserContextOptions) => Promise<Device>;
  /** A browser in which that person is signed in and the chat is live. */
  openChat: (person: Person, language: Language, options?: BrowserContextOptions) => Promise<Device>;
}

/** A test with browsers; errors in their pages that nobody expected fail it. */
export const test = base.extend<Fixtures>({
  openBrowser: async ({ browser }, use) => {
    const devices: Device[] = [];
    await use(async (language, options) => {
      const context = await browser.newContext({
        baseURL: serverUrl(),
        locale: LOCALES[language],
        timezoneId: "Asia/Shanghai",
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      const device = new Device(context, await context.newPage(), language);
      devices.push(device);
      return device;
    });
    for (const { context } of devices) await context.close();
    const unexpected = devices.flatMap(({ complaints }) => complaints.unexpected);
    base.expect(unexpected, "errors in the pages").toEqual([]);
  },

  openChat: async ({ openBrowser }, use) => {
    await use(async (person, language, options) => {
      const device = await openBrowser(language, options);
      await device.signIn(person.user.username, PASSWORD);
      return device;
    });
  },
});

export const { expect } = base;
