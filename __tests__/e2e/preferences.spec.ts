import { createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { connectSocket } from "@/__tests__/support/sockets";
import { general } from "@/__tests__/support/people";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  await createWorkspace();
  zhang = await createPerson("zhangsan", "张三");
  emma = await createPerson("emma", "Emma Fischer");
});

for (const language of ["zh-CN", "en"] as const) {
  test(`the page says which language it is in, before signing in and after: ${language}`, async ({ openBrowser }) => {
    const device = await openBrowser(language);
    await device.page.goto("/sign-in");
    await expect(device.page.locator("html")).toHaveAttribute("lang", language);
    const { user } = language === "en" ? emma : zhang;
    await device.signIn(user.username, "correct horse battery");
    await expect(device.page.locator("html")).toHaveAttribute("lang", language);
  });
}

test("nothing moves for who has asked for that, while somebody types and a dialog opens", async ({ openChat }) => {
  const device = await openChat(zhang, "en", { reducedMotion: "reduce" });
  const typist = await connectSocket(emma);
  await typist.say("join_channel", { channel_id: general() });
  await typist.say("user_typing", { channel_id: general(), data: { isTyping: true } });
  await expect(device.typing).toContainText("Emma Fischer is typing...");
  expect(await device.page.evaluate(longestMotion)).toBeLessThanOrEqual(10);
  await device.button(device.word("channels.create")).click();
  await expect(device.page.getByRole("dialog")).toBeVisible();
  expect(await device.page.evaluate(longestMotion)).toBeLessThanOrEqual(10);
});

test("at 200 % the header, the last message and the composer are all in view", async ({ openChat }) => {
  // What is left of 1440 × 900 when everything is twice as large.
  const device = await openChat(zhang, "zh-CN", { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) await device.send(`第 ${number} 条`);
  await expect(device.message("第 8 条")).toBeInViewport({ ratio: 1 });
  await expect(device.page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(device.composer("通用频道")).toBeInViewport({ ratio: 1 });
  await expect(device.button("发送")).toBeInViewport({ ratio: 1 });
});

/** Runs in the page: the longest of what moves now, in milliseconds with all of its repetitions. */
function longestMotion(): number {
  return Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)));
}
