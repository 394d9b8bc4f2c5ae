import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium, test } from "@playwright/test";
import { serverUrl } from "@/__tests__/support/server-url";
import { Device } from "./device";

/** A browser with a folder of its own on the disk, which it finds again when it is closed and opened. */
export class OwnBrowser {
  private constructor(
    private readonly folder: string,
    public device: Device,
  ) {}

  static async create(): Promise<OwnBrowser> {
    const folder = await mkdtemp(path.join(os.tmpdir(), "huddle-browser-"));
    return new OwnBrowser(folder, await open(folder));
  }

  /** @returns on an empty page */
  async reopen(): Promise<Device> {
    await this.device.context.close();
    this.device = await open(this.folder);
    return this.device;
  }

  async remove(): Promise<void> {
    await this.device.context.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function open(folder: string): Promise<Device> {
  const context = await chromium.launchPersistentContext(folder, {
    ...test.info().project.use.launchOptions,
    baseURL: serverUrl(),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
  });
  return new Device(context, context.pages()[0] ?? (await context.newPage()), "zh-CN");
}
