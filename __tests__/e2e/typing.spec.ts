import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { connectSocket } from "@/__tests__/support/sockets";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

useApp();
/** The founding document's, and what driving a browser takes. */
const GONE_WITHIN = { timeout: 3_000 + 3_000 };
const people: Record<"zhang" | "li" | "wang" | "zhao", Person> = Object.create(null);

test.beforeAll(async () => {
  await createWorkspace();
  people.zhang = await createPerson("zhangsan", "张三");
  people.li = await createPerson("lisi", "李四");
  people.wang = await createPerson("wangwu", "王五");
  people.zhao = await createPerson("zhaoliu", "赵六");
});

test("[S7] [S9] one, two and three who type are told in the founding document's words, and are gone with their tabs", async ({
  openChat,
}) => {
  test.setTimeout(120_000);
  const [zhang, li, wang] = [
    await openChat(people.zhang, "zh-CN"),
    await openChat(people.li, "zh-CN"),
    await openChat(people.wang, "en"),
  ];
  const [chinese, english] = [await openChat(people.zhao, "zh-CN"), await openChat(people.zhao, "en")];
  const saying = (zh: string, en: string) =>
    Promise.all([expect(chinese.typing).toHaveText(zh), expect(english.typing).toHaveText(en)]);
  const silence = (options = {}) =>
    Promise.all([expect(chinese.typing).toBeEmpty(options), expect(english.typing).toBeEmpty(options)]);

  await test.step("one, for as long as it lasts", async () => {
    const gaps = await noteGaps(chinese);
    const typing = type(zhang, 5);
    await saying("张三 正在输入...", "张三 is typing...");
    await typing;
    expect(await gaps(), "told without a gap").toBe(0);
    await silence(GONE_WITHIN);
  });

  await test.step("two, and neither is told of oneself", async () => {
    const typing = Promise.all([type(li, 5), begin(li, () => type(wang, 3))]);
    await saying("李四 和 王五 正在输入...", "李四 and 王五 are typing...");
    await expect(li.typing).toHaveText("王五 正在输入...");
    await expect(wang.typing).toHaveText("李四 is typing...");
    await typing;
    await silence(GONE_WITHIN);
  });

  await test.step("three, whose tabs are then killed", async () => {
    const typing = Promise.allSettled([
      type(zhang, 30),
      begin(zhang, () => type(li, 30)),
      begin(zhang, () => type(wang, 30)),
    ]);
    await saying("张三 和其他 2 人正在输入...", "张三 and 2 others are typing...");
    const devtools = await zhang.context.newCDPSession(zhang.page);
    // A page that has crashed answers nothing, this neither.
    devtools.send("Page.crash").catch(() => undefined);
    await Promise.all([zhang.page.waitForEvent("crash"), li.page.close(), wang.context.close()]);
    await silence(GONE_WITHIN);
    await zhang.context.close();
    await typing;
  });

  /** Starts after the other one has been heard of: who began first is named first. */
  async function begin(before: Device, next: () => Promise<void>) {
    await expect(chinese.typing).toContainText(before === zhang ? "张三" : "李四");
    await next();
  }
});

test("[RT5] who says once that they type and then nothing more, not even goodbye, is forgotten after 3 s", async ({
  openChat,
}) => {
  const watcher = await openChat(people.zhao, "zh-CN");
  const program = await connectSocket(people.li);
  await program.say("join_channel", { channel_id: general() });
  await program.say("user_typing", { channel_id: general(), data: { isTyping: true } });
  await expect(watcher.typing).toHaveText("李四 正在输入...");
  await expect(watcher.typing).toBeEmpty(GONE_WITHIN);
  expect(program.socket.connected).toBe(true);
});

test("[RT5] a message ends its author's typing at once", async ({ openChat }) => {
  const watcher = await openChat(people.zhao, "en");
  const author = await openChat(people.zhang, "zh-CN");
  const gone = watcher.page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector("[role=log]")?.textContent.includes("写完了")) return;
          observer.disconnect();
          // What belongs to one event is drawn in one go or in the next.
          requestAnimationFrame(() => resolve(!/is typing/.test(document.body.innerText)));
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await author.composer("通用频道").pressSequentially("写完了", { delay: 300 });
  await expect(watcher.typing).toHaveText("张三 is typing...");
  await author.composer("通用频道").press("Enter");
  expect(await gone).toBe(true);
});

/** Types one letter after the other at a person's pace. */
async function type(device: Device, seconds: number): Promise<void> {
  const composer = device.composer(device.names.general);
  await composer.fill("");
  await composer.pressSequentially("a".repeat(seconds * 4), { delay: 250 });
}

/** Counts from now on how often a shown sentence goes away. @returns asks for the count so far */
async function noteGaps(device: Device): Promise<() => Promise<number>> {
  const handle = await device.typing.evaluateHandle((status) => {
    const gaps = { count: 0 };
    let wasShown = false;
    new MutationObserver(() => {
      const isShown = status.textContent !== "";
      if (wasShown && !isShown) gaps.count += 1;
      wasShown = isShown;
    }).observe(status, { childList: true, subtree: true, characterData: true });
    return gaps;
  });
  return () => handle.evaluate((gaps) => gaps.count);
}
