import { general, type Person } from "@/__tests__/support/people";
import type { Device } from "./support/device";
import { createLongChannel, line, readUpTo, say } from "./support/long-channel";
import { createLongHistory, HUGE } from "./support/long-history";
import { comesWithoutAJump, isPhone, pagesAsked, PIXEL, scroll, staysPut, topmost, topOf } from "./support/scroll-list";
import { report } from "./support/seen-after-click";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

const app = useApp({ HUDDLE_RATE_LIMITS: "off" });
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createLongHistory(app()));
});

test("[MSG5] a channel of 100 000 messages opens with one request, and as fast as one of 50", async ({ openChat }) => {
  const small = await channelOf("small", 50);
  await readUpTo(zhang, small, 50);
  const reader = await openChat(zhang, "en");
  const figures = { huge: [] as number[], small: [] as number[] };
  for (const round of [1, 2, 3]) {
    // Each in a page that has never shown it.
    await reader.page.goto(`/channels/${general()}`);
    await reader.isLive();
    for (const [name, last] of [
      ["small", 50],
      ["huge", HUGE],
    ] as const) {
      const asked = pagesAsked(reader);
      const began = Date.now();
      await reader.channel(name).click();
      await expect(line(reader, last)).toBeInViewport();
      figures[name].push(Date.now() - began);
      expect(asked(), `round ${round}`).toHaveLength(1);
    }
  }
  report("opening a channel of 50", figures.small);
  report("opening a channel of 100 000", figures.huge);
  expect(Math.min(...figures.huge)).toBeLessThan(Math.min(...figures.small) * 2 + 100);
});

test("[MSG8] a channel with more unread than a page opens at the line, and its count falls as far as one reads", async ({
  openChat,
}) => {
  const channelId = await channelOf("missed", 2_000);
  await readUpTo(zhang, channelId, 500);
  const reader = await openChat(zhang, "en");
  const asked = pagesAsked(reader);
  await reader.channel("missed, 1,500 unread messages").click();
  await expect(reader.page.getByText(reader.word("messages.newLine"), { exact: true })).toBeInViewport();
  await expect(line(reader, 501)).toBeInViewport();
  expect(asked()).toHaveLength(1);
  await expect(reader.channel(/^missed, 1,4\d\d unread/), "what is in view is read, and no more").toBeVisible();

  await test.step("reading on brings newer messages, and what is read stays where it is", async () => {
    await comesWithoutAJump(reader, 400);
    await comesWithoutAJump(reader, 400);
  });

  await test.step("news is told while one is elsewhere, and one's own message is shown", async () => {
    await say(emma, channelId, "something new");
    const way = reader.button("1 new message");
    await expect(way).toBeVisible();
    await way.click();
    await expect(reader.message("something new")).toBeInViewport();
    await expect(reader.channel("missed")).toHaveAccessibleName("missed");
  });
});

for (const [where, options] of [
  ["on a desktop", {}],
  ["on a phone", PHONE],
] as const) {
  test(`${where}, nothing moves by itself: older history, new messages, another channel and back`, async ({
    openChat,
  }) => {
    const channelId = await channelOf(`still ${where}`, 400);
    await readUpTo(zhang, channelId, 400);
    const reader = await openChat(zhang, "en", options);
    await reader.page.goto(`/channels/${channelId}`);
    await expect(line(reader, 400)).toBeInViewport();

    await test.step("older history comes", async () => {
      await comesWithoutAJump(reader, -300);
      await comesWithoutAJump(reader, -300);
    });

    await test.step("new messages come", async () => {
      await staysPut(reader, async () => {
        await say(emma, channelId, "one more");
        await expect(reader.button("1 new message")).toBeVisible();
      });
    });

    await test.step("another channel and back", async () => {
      const [text, top] = await topmost(reader);
      await go(reader, "huge");
      await expect(reader.message("of the log").first()).toBeVisible();
      await go(reader, `still ${where}`);
      await expect(reader.message(text)).toBeInViewport();
      await expect
        .poll(async () => Math.abs((await topOf(reader, reader.message(text))) - top))
        .toBeLessThanOrEqual(PIXEL);
    });

    await test.step("and at the end it is at the end again", async () => {
      await reader.page.getByRole("button", { name: /new message|newest/ }).click();
      await expect(reader.message("one more")).toBeInViewport();
      await go(reader, "huge");
      await expect(reader.message("of the log").first()).toBeVisible();
      await say(emma, channelId, "said meanwhile");
      await go(reader, `still ${where}`);
      await expect(reader.message("said meanwhile")).toBeInViewport();
    });
  });
}

test("a long message is folded, opened and folded again where it stands; what is hidden takes no focus", async ({
  openChat,
}) => {
  const channelId = await channelOf("long", 400);
  const body = `${Array.from({ length: 80 }, (_, at) => `row ${at + 1} of many`).join("\n")}\n[the end](https://example.com/end)`;
  await say(emma, channelId, body);
  await say(emma, channelId, "the next one");
  await readUpTo(zhang, channelId, 402);
  const reader = await openChat(zhang, "en");
  await reader.page.goto(`/channels/${channelId}`);
  const long = reader.message("row 1 of many");
  const more = long.getByRole("button", { name: "Show more", exact: true });
  await expect(reader.message("the next one")).toBeInViewport();
  const folded = (await long.boundingBox())?.height ?? 0;
  expect(folded).toBeLessThan(700);
  const end = long.getByRole("link", { name: "the end" });
  await end.focus();
  await expect(end).not.toBeFocused();

  const before = await topOf(reader, long);
  await more.click();
  await expect(more).toHaveCount(0);
  expect(Math.abs((await topOf(reader, long)) - before)).toBeLessThanOrEqual(PIXEL);

  await test.step("it stays open while it is out of the page", async () => {
    await expect.poll(async () => (await scroll(reader, -1_500, 1), long.count()), { intervals: [0] }).toBe(0);
    await reader.button("Jump to newest").click();
    await end.focus();
    await expect(end).toBeFocused();
  });

  await long.getByRole("button", { name: "Show less", exact: true }).click();
  await expect(more).toBeInViewport();
  expect(Math.abs(((await long.boundingBox())?.height ?? 0) - folded)).toBeLessThanOrEqual(PIXEL);

  await test.step("folded from its end, it is in view from its beginning", async () => {
    await more.click();
    for (let at = 1; at <= 40; at += 1) await say(emma, channelId, `after ${at}`);
    await end.focus();
    await scroll(reader, 300, 1);
    await long.getByRole("button", { name: "Show less", exact: true }).click();
    await expect(long).toBeInViewport();
    await expect.poll(() => topOf(reader, long)).toBeGreaterThanOrEqual(0);
  });
});

test("whoever edits an older message of theirs at the end of a channel stays at its end", async ({ openChat }) => {
  const channelId = await createLongChannel(app(), { name: "edited", author: zhang, member: emma, count: 60 });
  await readUpTo(zhang, channelId, 60);
  const writer = await openChat(zhang, "en");
  await writer.page.goto(`/channels/${channelId}`);
  await expect(line(writer, 60)).toBeInViewport();
  const [text] = await topmost(writer);
  await writer.message(text).hover();
  await writer.message(text).getByRole("button", { name: "Edit" }).click();
  const editor = writer.field(writer.word("messages.editLabel"));
  await expect(editor).toBeFocused();
  await say(emma, channelId, "meanwhile");
  await expect(writer.message("meanwhile")).toBeInViewport({ ratio: 1 });
  await editor.press("Escape");
  await expect(editor).toHaveCount(0);
  await expect(writer.message("meanwhile")).toBeInViewport({ ratio: 1 });
  await say(emma, channelId, "afterwards");
  await expect(writer.message("afterwards")).toBeInViewport({ ratio: 1 });
});

test("the End key leads to the newest message at once, however far up one is", async ({ openChat }) => {
  const channelId = await channelOf("ended", 400);
  await readUpTo(zhang, channelId, 400);
  const reader = await openChat(zhang, "en");
  await reader.page.goto(`/channels/${channelId}`);
  await expect(line(reader, 400)).toBeInViewport();
  await expect
    .poll(async () => (await scroll(reader, -3_000, 1), line(reader, 400).count()), { intervals: [0] })
    .toBe(0);
  const [text] = await topmost(reader);
  await reader.message(text).click();
  await reader.page.keyboard.press("End");
  await expect(line(reader, 400)).toBeInViewport({ ratio: 1 });
  await expect(reader.button("Jump to newest")).toHaveCount(0);
  await say(emma, channelId, "afterwards");
  await expect(reader.message("afterwards")).toBeInViewport({ ratio: 1 });
});

test("[MSG8] a window that is not in use reads nothing, until it is", async ({ openChat }) => {
  const channelId = await channelOf("beside", 3);
  await readUpTo(zhang, channelId, 3);
  const reader = await openChat(zhang, "en");
  await reader.openChannel("beside");
  await reader.page.evaluate(() => (document.hasFocus = () => false));
  await say(emma, channelId, "while away");
  await expect(reader.message("while away")).toBeInViewport();
  await expect(reader.channel("beside")).toHaveAccessibleName("beside, 1 unread message");
  await reader.page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event("focus"));
  });
  await expect(reader.channel("beside")).toHaveAccessibleName("beside");
});

test("[MSG8] what one has before one's eyes is not counted, though the server is not told yet", async ({
  openChat,
}) => {
  const channelId = await channelOf("watched", 3);
  await readUpTo(zhang, channelId, 3);
  const reader = await openChat(zhang, "en");
  await reader.openChannel("watched");
  await reader.page.route(/\/read$/, () => new Promise(() => undefined));
  const titles = await reader.page.evaluateHandle(() => {
    const seen: string[] = [];
    const changes = { subtree: true, childList: true, characterData: true };
    new MutationObserver(() => seen.push(document.title)).observe(document.head, changes);
    return seen;
  });
  for (let number = 1; number <= 15; number += 1) {
    await say(emma, channelId, `number ${number} of many`);
    await expect(reader.message(`number ${number} of many`)).toBeInViewport();
  }
  await expect(reader.channel(/^watched/)).toHaveAccessibleName("watched");
  expect((await titles.jsonValue()).filter((title) => title.startsWith("("))).toEqual([]);
});

function channelOf(name: string, count: number): Promise<number> {
  return createLongChannel(app(), { name, author: emma, member: zhang, count });
}

/** By the list of channels, which a phone keeps in a drawer. */
async function go(device: Device, channel: string): Promise<void> {
  if (isPhone(device)) await device.button(device.word("app.openChannels")).click();
  await device.channel(channel).click();
}
