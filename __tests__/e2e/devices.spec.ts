import { createPerson, type Person } from "@/__tests__/support/people";
import { connectSocket } from "@/__tests__/support/sockets";
import { PHONE, expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;
let noor: Person;

/** 5 s of grace, up to 1 s in which presence is gathered, and the browsers' own slowness. */
const OFFLINE = { timeout: 20_000 };

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
  noor = await createPerson("noor", "Noor Khan");
});

test("[S3] [RT6] one person on two devices: both live, online once, offline 5 s after the second has left", async ({
  openChat,
}) => {
  const watcher = await openChat(emma, "en");
  await expect(watcher.member("张三")).toContainText("Offline");
  const desk = await openChat(zhang, "zh-CN");
  await expect(watcher.member("张三")).toContainText("Online");
  const phone = await openChat(zhang, "en", PHONE);

  await test.step("both hear others, and each other", async () => {
    await watcher.send("to all your devices");
    await expect(desk.message("to all your devices")).toBeVisible();
    await expect(phone.message("to all your devices")).toBeVisible();
    await phone.send("从手机发的");
    await expect(desk.message("从手机发的")).toBeVisible();
    await desk.send("从电脑发的");
    await expect(phone.message("从电脑发的")).toBeVisible();
  });

  await test.step("online once", async () => {
    await expect(watcher.member("张三")).toHaveCount(1);
    await expect(watcher.members.getByRole("listitem").filter({ hasText: "Online" })).toHaveCount(2);
  });

  await test.step("the first leaves: still online, and the second still live", async () => {
    const sentinel = await connectSocket(noor);
    await expect(watcher.member("Noor Khan")).toContainText("Online");
    await phone.context.close();
    // Gone later than the phone: once that is told, the phone's leaving would have been.
    sentinel.close();
    await expect(watcher.member("Noor Khan")).toContainText("Offline", OFFLINE);
    await expect(watcher.member("张三")).toContainText("Online");
    await watcher.send("still there?");
    await expect(desk.message("still there?")).toBeVisible();
  });

  await test.step("the second leaves: offline after 5 s", async () => {
    const leftAt = Date.now();
    await desk.context.close();
    await expect(watcher.member("张三")).toContainText("Offline", OFFLINE);
    expect(Date.now() - leftAt).toBeGreaterThan(4_900);
  });
});

test("[RT6] a reload is told to nobody", async ({ openChat }) => {
  const watcher = await openChat(emma, "en");
  const desk = await openChat(zhang, "zh-CN");
  await expect(watcher.member("张三")).toContainText("Online");
  const wentOffline = await watcher.members.evaluateHandle((members) => {
    const seen = { isOffline: false };
    new MutationObserver(() => {
      const row = [...members.querySelectorAll("li")].find((item) => item.textContent.includes("张三"));
      if (!row?.textContent.includes("Online")) seen.isOffline = true;
    }).observe(members, { childList: true, subtree: true, characterData: true });
    return seen;
  });
  const sentinel = await connectSocket(noor);
  await expect(watcher.member("Noor Khan")).toContainText("Online");
  await desk.page.reload();
  sentinel.close();
  await desk.isLive();
  await expect(watcher.member("Noor Khan")).toContainText("Offline", OFFLINE);
  expect(await wentOffline.evaluate((seen) => seen.isOffline)).toBe(false);
});
