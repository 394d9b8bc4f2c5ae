import { createChannel, general, type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { report, seenAfterClick } from "./support/seen-after-click";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

useApp();
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
});

test("[S1] [S2] each sees what the other sends, edits and deletes within a second of the click", async ({
  openChat,
}) => {
  const actor = await openChat(zhang, "zh-CN");
  const watcher = await openChat(emma, "en");
  await expect(watcher.member("张三")).toContainText("Online");
  const delays = { send: [] as number[], edit: [] as number[], delete: [] as number[] };

  for (const round of [1, 2, 3, 4, 5]) {
    const [first, second] = [`第 ${round} 句话`, `第 ${round} 句，改过了`];
    await actor.composer("通用频道").fill(first);
    const send = () => actor.button("发送").click();
    delays.send.push(await seenAfterClick({ actor, watcher, act: send, text: first }));

    const editor = await startEditing(actor, first);
    await editor.fill(second);
    const save = () => actor.log.getByRole("button", { name: actor.word("app.save"), exact: true }).click();
    delays.edit.push(await seenAfterClick({ actor, watcher, act: save, text: second }));
    await expect(watcher.message(second)).toContainText(watcher.word("messages.edited"));
    await expect(watcher.message(first)).toHaveCount(0);

    await actor.message(second).hover();
    await actor.message(second).getByRole("button", { name: "删除", exact: true }).click();
    const confirm = () =>
      actor.page.getByRole("alertdialog").getByRole("button", { name: "删除", exact: true }).click();
    delays.delete.push(await seenAfterClick({ actor, watcher, act: confirm, text: second, isGone: true }));
    await expect(watcher.message(watcher.word("messages.deleted"))).toHaveCount(round);
    await expect(actor.message(actor.word("messages.deleted"))).toHaveCount(round);
  }

  for (const [what, figures] of Object.entries(delays)) {
    report(`${what}, from one's click to the other's page`, figures);
    // One that falls into a moment in which the machine does other things says nothing of the product.
    expect(figures.toSorted((a, b) => a - b)[2]).toBeLessThan(1_000);
  }
});

test("[S14] a message that was refused stays with Retry and Discard, and is sent once", async ({ openChat }) => {
  const sender = await openChat(zhang, "zh-CN");
  const reader = await openChat(emma, "en");
  sender.complaints.expect(/409/);
  await refuseSending(sender);

  await sender.send("第一次没发出去");
  const failed = sender.message("第一次没发出去");
  await expect(failed).toContainText("未发送：这个频道已归档。");
  await sender.send("这句不要了");
  const unwanted = sender.message("这句不要了");
  await unwanted.getByRole("button", { name: "放弃", exact: true }).click();
  await expect(unwanted).toHaveCount(0);

  await failed.getByRole("button", { name: "重试", exact: true }).click();
  await expect(failed, "still refused").toContainText(/未发送：.+/);
  await sender.page.unrouteAll();
  await failed.getByRole("button", { name: "重试", exact: true }).click();
  await expect(reader.message("第一次没发出去")).toBeVisible();
  await expect(failed.getByRole("button", { name: "重试", exact: true })).toHaveCount(0);

  await sender.send("现在好了");
  await expect(reader.message("现在好了")).toBeVisible();
  await expect(reader.message("第一次没发出去")).toHaveCount(1);
  await expect(sender.message("第一次没发出去")).toHaveCount(1);
  await expect(reader.message("这句不要了")).toHaveCount(0);
});

test("[MSG2] a message whose answer was lost is there once, and goes on as sent", async ({ openChat }) => {
  const sender = await openChat(zhang, "zh-CN");
  sender.complaints.expect(/ERR_FAILED/);
  await sender.page.route("**/api/channels/*/messages", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await sender.send("只该有一条");
  // By the push, which came, or by the answer to another try.
  await expect(sender.message("只该有一条")).toContainText("已发送", { timeout: 30_000 });
  await sender.page.unrouteAll({ behavior: "wait" });
  const { messages } = (await emma.api.get(`/channels/${general()}/messages`)).body;
  expect(messages.filter((message: { body: string }) => message.body === "只该有一条")).toHaveLength(1);

  await sender.send("后面的一条");
  await expect(sender.message("后面的一条")).toBeVisible();
  await expect(sender.message("只该有一条")).toHaveCount(1);
});

test("[MSG5] older history comes on scrolling up, every message once and in order", async ({ openChat }) => {
  const channelId = await createChannel(emma, { name: "history" }, [zhang]);
  await writeLines(channelId, 130);
  await zhang.api.put(`/channels/${channelId}/read`, { seq: 130 });
  const reader = await openChat(zhang, "en");
  await reader.openChannel("history");
  await expect(reader.message("line 130 of the log")).toBeVisible();
  await expect(reader.message("line 1 of the log")).toHaveCount(0);

  const seen = new Set<number>();
  await reader.log.hover();
  await expect
    .poll(
      async () => {
        const numbers = await lineNumbers(reader);
        expect(numbers, "in order, none twice").toEqual([...new Set(numbers)].sort((a, b) => a - b));
        numbers.forEach((number) => seen.add(number));
        await reader.page.mouse.wheel(0, -600);
        return numbers[0];
      },
      { timeout: 30_000, intervals: [100] },
    )
    .toBe(1);
  expect(seen.size).toBe(130);
  await expect(reader.page.getByText(reader.word("messages.beginning").replace("{name}", "history"))).toBeVisible();
});

test("[MSG8] a channel with more unread messages than a page opens where reading had stopped", async ({ openChat }) => {
  const channelId = await createChannel(emma, { name: "missed" }, [zhang]);
  await writeLines(channelId, 130);
  await zhang.api.put(`/channels/${channelId}/read`, { seq: 20 });
  const reader = await openChat(zhang, "en");
  await reader.channel("missed, 110 unread messages").click();
  await expect(reader.page.getByText(reader.word("messages.newLine"), { exact: true })).toBeInViewport();
  await expect(reader.message("line 21 of the log")).toBeInViewport();
  await expect(reader.channel(/^missed, \d+ unread messages$/), "unread until its end was seen").toBeVisible();

  await reader.log.hover();
  await expect(async () => {
    await reader.page.mouse.wheel(0, 2_000);
    await expect(reader.message("line 130 of the log")).toBeInViewport({ timeout: 200 });
  }).toPass({ timeout: 20_000 });
  await expect(reader.channel("missed")).toHaveAccessibleName("missed");
});

test("[CH1] [MSG8] unread messages are counted in the sidebar and the page's title until they are read", async ({
  openChat,
}) => {
  const channelId = await createChannel(emma, { name: "elsewhere" }, [zhang]);
  const reader = await openChat(zhang, "en");
  const otherDevice = await openChat(zhang, "zh-CN");
  await reader.openChannel("general");
  await expect(reader.channel("elsewhere")).toHaveAccessibleName("elsewhere");
  await expect(reader.page).toHaveTitle("#general · Huddle Up");

  for (const number of [1, 2, 3]) {
    await emma.api.post(`/channels/${channelId}/messages`, { clientId: `unread-${number}`, body: `unread ${number}` });
  }
  await expect(reader.channel("elsewhere")).toHaveAccessibleName("elsewhere, 3 unread messages");
  await expect(otherDevice.channel("elsewhere")).toHaveAccessibleName("elsewhere，3 条未读消息");
  await expect(reader.page).toHaveTitle("(3) #general · Huddle Up");

  await reader.openChannel("elsewhere");
  await expect(reader.message("unread 3")).toBeVisible();
  await expect(reader.channel("elsewhere")).toHaveAccessibleName("elsewhere");
  await expect(reader.page).toHaveTitle("#elsewhere · Huddle Up");
  await expect(otherDevice.channel("elsewhere"), "read on one device is read on all").toHaveAccessibleName("elsewhere");
});

async function writeLines(channelId: number, count: number) {
  for (let number = 1; number <= count; number += 1) {
    const body = `line ${number} of the log`;
    await emma.api.post(`/channels/${channelId}/messages`, { clientId: `line-${number}`, body });
  }
}

async function startEditing(device: Device, text: string) {
  await device.message(text).hover();
  await device.message(text).getByRole("button", { name: device.names.edit, exact: true }).click();
  return device.field(device.word("messages.editLabel"));
}

/** As if the channel had been archived by somebody this very moment. */
async function refuseSending(device: Device) {
  const error = { code: "conflict", message: "This channel is archived." };
  await device.page.route("**/api/channels/*/messages", (route) => route.fulfill({ status: 409, json: { error } }));
}

async function lineNumbers(device: Device): Promise<number[]> {
  const texts = await device.log.getByRole("article").allTextContents();
  return texts.map((text) => Number(/line (\d+) of the log/.exec(text)?.[1]));
}
