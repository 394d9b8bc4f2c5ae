import type { Locator } from "@playwright/test";
import {
  createChannel,
  createPerson,
  createWorkspace,
  general,
  PASSWORD,
  type Person,
} from "@/__tests__/support/people";
import type { Message } from "@/lib/protocol/messages";
import type { Device } from "./support/device";
import { fillChannel } from "./support/fill-channel";
import { report } from "./support/seen-after-click";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

const HUGE = 100_000;
/** What a browser rounds. */
const PIXEL = 1;

const app = useApp({ HUDDLE_RATE_LIMITS: "off" });
let zhang: Person;
let emma: Person;
let huge: number;

test.beforeAll(async () => {
  await createWorkspace();
  zhang = await createPerson("zhangsan", "张三");
  emma = await createPerson("emma", "Emma Fischer");
  huge = await createChannel(emma, { name: "huge" }, [zhang]);
  await fillChannel(app().dataDir, { channelId: huge, author: emma, count: HUGE });
  await readUpTo(huge, HUGE);
});

test("[MSG5] a channel of 100 000 messages opens with one request, and as fast as one of 50", async ({ openChat }) => {
  const small = await channelOf("small", 50);
  await readUpTo(small, 50);
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
  await readUpTo(channelId, 500);
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

test("sending from further up goes to the end, where the message stands", async ({ openChat }) => {
  const reader = await openChat(zhang, "zh-CN");
  await reader.page.goto(`/channels/${huge}?message=300`);
  await expect(line(reader, 300)).toBeInViewport();
  await reader.send("我说一句", "huge");
  await expect(reader.message("我说一句")).toBeInViewport();
  await expect(reader.button("回到最新")).toHaveCount(0);
  await expect(reader.page).toHaveURL(new RegExp(`/channels/${huge}$`));
});

test("a message's link opens its channel around it after signing in, lights it up and gives it the focus", async ({
  openBrowser,
}) => {
  const reader = await openBrowser("en");
  await reader.page.goto(`/channels/${huge}?message=40000`);
  await reader.page.waitForURL("**/sign-in?**");
  await reader.field(reader.names.username).fill(zhang.user.username);
  await reader.page.getByLabel(reader.names.password, { exact: true }).fill(PASSWORD);
  await reader.button(reader.names.signIn).click();
  const target = line(reader, 40_000);
  await expect(target).toBeFocused();
  await isInTheMiddle(reader, target);
  await expect(target).toHaveCSS("animation-name", "lit");
  await expect(target, "for a moment").not.toHaveCSS("animation-name", "lit");

  await test.step("another one in the same channel", async () => {
    await reader.page.evaluate((path) => window.history.pushState(null, "", path), `/channels/${huge}?message=77777`);
    await expect(line(reader, 77_777)).toBeFocused();
    await isInTheMiddle(reader, line(reader, 77_777));
  });

  await test.step("and back", async () => {
    await reader.page.goBack();
    await expect(line(reader, 40_000)).toBeFocused();
    await isInTheMiddle(reader, line(reader, 40_000));
  });

  await test.step("the way to the newest", async () => {
    await reader.button("Jump to newest").click();
    await expect(line(reader, HUGE)).toBeInViewport();
    await expect(reader.button("Jump to newest")).toHaveCount(0);
  });
});

test("a link leads to the trace of a deleted message, and says so where there is no such message", async ({
  openChat,
}) => {
  const channelId = await channelOf("short", 200);
  const { messages } = (await emma.api.get(`/channels/${channelId}/messages?around=60&limit=1`)).body;
  await emma.api.delete(`/channels/${channelId}/messages/${messages[0].id}`);
  const reader = await openChat(zhang, "en");
  await reader.page.goto(`/channels/${channelId}?message=${messages[0].seq}`);
  await expect(reader.page.getByRole("article").filter({ hasText: reader.word("messages.deleted") })).toBeFocused();

  await reader.page.goto(`/channels/${channelId}?message=9999`);
  await expect(reader.page.getByText(reader.word("messages.noSuchMessage"))).toBeVisible();
  await expect(line(reader, 200)).toBeInViewport();
});

test("a message's address is copied, and its time leads to it", async ({ openChat }) => {
  const reader = await openChat(zhang, "en");
  await reader.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.page.goto(`/channels/${huge}?message=5000`);
  const target = line(reader, 5_001);
  await target.hover();
  await target.getByRole("button", { name: "Copy link", exact: true }).click();
  await expect(target.getByRole("button", { name: "Link copied", exact: true })).toBeVisible();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(new URL(`/channels/${huge}?message=5001`, reader.page.url()).href);

  await line(reader, 4_995).hover();
  await line(reader, 4_995).getByRole("link").click();
  await expect(line(reader, 4_995)).toBeFocused();
  await isInTheMiddle(reader, line(reader, 4_995));
  await expect(reader.page).toHaveURL(/message=4995$/);
});

for (const [where, options] of [
  ["on a desktop", {}],
  ["on a phone", PHONE],
] as const) {
  test(`${where}, nothing moves by itself: older history, new messages, another channel and back`, async ({
    openChat,
  }) => {
    const channelId = await channelOf(`still ${where}`, 400);
    await readUpTo(channelId, 400);
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
  const channelId = await channelOf("long", 30);
  const body = `${Array.from({ length: 80 }, (_, at) => `row ${at + 1} of many`).join("\n")}\n[the end](https://example.com/end)`;
  await say(emma, channelId, body);
  await say(emma, channelId, "the next one");
  await readUpTo(channelId, 32);
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
    await scroll(reader, -1_500, 3);
    await expect(long).toHaveCount(0);
    await scroll(reader, 1_500, 4);
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
    await expect(long.getByRole("button", { name: "Emma Fischer" })).toBeInViewport();
  });
});

test("[MSG8] a window that is not in use reads nothing, until it is", async ({ openChat }) => {
  const channelId = await channelOf("beside", 3);
  await readUpTo(channelId, 3);
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

async function channelOf(name: string, count: number): Promise<number> {
  const channelId = await createChannel(emma, { name }, [zhang]);
  await fillChannel(app().dataDir, { channelId, author: emma, count });
  return channelId;
}

async function readUpTo(channelId: number, seq: number): Promise<void> {
  await zhang.api.put(`/channels/${channelId}/read`, { seq });
}

async function say(person: Person, channelId: number, body: string): Promise<Message> {
  const clientId = `said-${channelId}-${Date.now()}`;
  return (await person.api.post(`/channels/${channelId}/messages`, { clientId, body })).body.message;
}

/** The message of that line: "line 5" is also in "line 50". */
function line(device: Device, number: number): Locator {
  return device.log.getByRole("article").filter({ hasText: new RegExp(`line ${number} of the log`) });
}

/** From now on: the pages of messages that a browser asks for. */
function pagesAsked({ page }: Device): () => string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "GET" && /\/messages\?/.test(request.url())) urls.push(request.url());
  });
  return () => urls;
}

async function scroll(device: Device, pixels: number, times: number): Promise<void> {
  const box = await device.log.boundingBox();
  if (!box) throw new Error("there is no list");
  for (let time = 0; time < times; time += 1) {
    if (isPhone(device)) await device.log.evaluate((log, by) => log.scrollBy(0, by), pixels);
    else {
      await device.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await device.page.mouse.wheel(0, pixels);
    }
    await settled(device);
  }
}

/** Until the list has drawn what its scrolling brought. */
async function settled(device: Device): Promise<void> {
  await device.log.evaluate(
    (log) =>
      new Promise<void>((resolve) => {
        let [before, still] = [NaN, 0];
        const look = () => {
          still = log.scrollTop === before ? still + 1 : 0;
          before = log.scrollTop;
          if (still < 3) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );
}

/** Scrolls until another page is asked for, and sees what happens to what is in view when it comes. */
async function comesWithoutAJump(device: Device, pixels: number): Promise<void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await device.page.route(/\/messages\?/, async (route) => {
    await held;
    await route.continue();
  });
  const asked = pagesAsked(device);
  await expect.poll(async () => (await scroll(device, pixels, 1), asked().length), { intervals: [0] }).toBe(1);
  await staysPut(device, async () => {
    const height = await heightOf(device);
    release();
    await expect.poll(() => heightOf(device)).toBeGreaterThan(height + 300);
  });
  await device.page.unrouteAll({ behavior: "wait" });
}

function heightOf(device: Device): Promise<number> {
  return device.log.evaluate((log) => log.scrollHeight);
}

async function staysPut(device: Device, change: () => Promise<void>): Promise<void> {
  const [text, before] = await topmost(device);
  await change();
  await settled(device);
  expect(Math.abs((await topOf(device, device.message(text))) - before), text).toBeLessThanOrEqual(PIXEL);
}

/** By the list of channels, which a phone keeps in a drawer. */
async function go(device: Device, channel: string): Promise<void> {
  if (isPhone(device)) await device.button(device.word("app.openChannels")).click();
  await device.channel(channel).click();
}

function isPhone({ page }: Device): boolean {
  return (page.viewportSize()?.width ?? 0) < 768;
}

async function topOf(device: Device, locator: Locator): Promise<number> {
  const [box, log] = [await locator.boundingBox(), await device.log.boundingBox()];
  if (!box || !log) throw new Error("it is not shown");
  return box.y - log.y;
}

/** The text of a message well in view, and where it stands. */
async function topmost(device: Device): Promise<[string, number]> {
  await settled(device);
  const text = await device.log.evaluate((log) => {
    const middle = log.getBoundingClientRect().top + log.clientHeight / 2;
    const article = [...log.querySelectorAll("article")].find((each) => each.getBoundingClientRect().top > middle);
    return /line \d+ of the log/.exec(article?.textContent ?? "")?.[0] ?? "";
  });
  return [text, await topOf(device, device.message(text))];
}

async function isInTheMiddle(device: Device, target: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [box, log] = [await target.boundingBox(), await device.log.boundingBox()];
      return box && log ? Math.abs(box.y + box.height / 2 - (log.y + log.height / 2)) : Infinity;
    })
    .toBeLessThan(60);
}
