import { general, type Person } from "@/__tests__/support/people";
import { CUT_OFF } from "./support/complaints";
import { takeScreenshot } from "./support/take-screenshot";
import { expect, PHONE, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

// Ten attempts at 50 ms, doubled each time, take under a minute.
const app = useApp({ HUDDLE_RECONNECT_INTERVAL_MS: "50" });
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
});

test("[S5] [S6] [CFG1] after ten attempts the connection is red and offers Retry, which works once the server is back", async ({
  openChat,
}) => {
  test.setTimeout(180_000);
  const device = await openChat(zhang, "zh-CN");
  const phone = await openChat(emma, "en", { ...PHONE, colorScheme: "dark" });
  for (const { complaints, page } of [device, phone]) {
    complaints.expect(...CUT_OFF);
    // What is loaded at rest would be cut off in the middle.
    await page.waitForLoadState("networkidle");
  }
  const seen = await device.connection.evaluateHandle((status) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(status.textContent)).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return texts;
  });
  await app().kill();
  await expect(phone.connection).toContainText("attempt 8", { timeout: 60_000 });
  await takeScreenshot(phone, "reconnecting", "en-dark-390");
  await takeScreenshot(device, "reconnecting", "zh-CN-light-1440");
  await expect(device.connection).toHaveText("连接断开", { timeout: 120_000 });
  await takeScreenshot(device, "disconnected", "zh-CN-light-1440");
  await expect(phone.connection).toHaveText("Disconnected", { timeout: 120_000 });
  await takeScreenshot(phone, "disconnected", "en-dark-390");
  const attempts = (await seen.jsonValue()).map((text) => Number(/第 (\d+) 次/.exec(text)?.[1] ?? 0));
  expect(Math.max(...attempts)).toBe(10);

  await app().start();
  await emma.api.post(`/channels/${general()}/messages`, { clientId: "meanwhile", body: "断线很久时说的" });
  await expect(device.connection, "it has given up, and says so").toHaveText("连接断开");
  await device.button("重试").click();
  await expect(device.connection).toHaveText("已连接");
  await expect(device.button("重试")).toHaveCount(0);
  await expect(device.message("断线很久时说的")).toBeVisible();
});
