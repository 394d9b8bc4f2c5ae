import { general, type Person } from "@/__tests__/support/people";
import { CUT_OFF } from "./support/complaints";
import { expect, test } from "./support/test";
import { createTwoPeople } from "./support/two-people";
import { useApp } from "./support/use-app";

/** Long enough between two attempts for all that happens meanwhile. */
const app = useApp({ HUDDLE_RECONNECT_INTERVAL_MS: "10000" });
let zhang: Person;
let emma: Person;

test.beforeAll(async () => {
  ({ zhang, emma } = await createTwoPeople());
});

test("[S6] [S14] after a killed server is back, so is the connection, and all that was said, edited and deleted meanwhile", async ({
  openChat,
}) => {
  test.setTimeout(180_000);
  const chinese = await openChat(zhang, "zh-CN");
  const english = await openChat(emma, "en");
  const messages = `/channels/${general()}/messages`;
  for (const device of [chinese, english]) device.complaints.expect(...CUT_OFF);
  const toEdit = (await emma.api.post(messages, { clientId: "before-1", body: "一个错别字" })).body.message;
  const toDelete = (await emma.api.post(messages, { clientId: "before-2", body: "说错了的话" })).body.message;
  await expect(chinese.message("说错了的话")).toBeVisible();

  await app().kill();
  // The first attempt finds nobody, so that there is time before the second.
  await expect(chinese.connection).toHaveText(/^重连中\.\.\. 第 2 次，\d+ 秒后$/, { timeout: 30_000 });
  await expect(english.connection).toHaveText(/^Reconnecting\.\.\. attempt 2, in \d+ s$/, { timeout: 30_000 });
  await expect(chinese.message("说错了的话"), "what was read stays").toBeVisible();

  await app().start();
  for (const number of [1, 2, 3]) {
    await emma.api.post(messages, { clientId: `meanwhile-${number}`, body: `断线时说的第 ${number} 句` });
  }
  await emma.api.patch(`${messages}/${toEdit.id}`, { body: "改好了的字" });
  await emma.api.delete(`${messages}/${toDelete.id}`);
  await expect(chinese.connection, "all of it before this browser is back").toContainText("重连中...");

  await expect(chinese.connection).toHaveText("已连接", { timeout: 60_000 });
  for (const number of [1, 2, 3]) await expect(chinese.message(`断线时说的第 ${number} 句`)).toHaveCount(1);
  await expect(chinese.message("改好了的字")).toContainText("已编辑");
  await expect(chinese.message("一个错别字")).toHaveCount(0);
  await expect(chinese.message("说错了的话")).toHaveCount(0);
  await expect(chinese.message(chinese.word("messages.deleted"))).toHaveCount(1);

  await test.step("and it is live again", async () => {
    await expect(english.connection).toHaveText("Connected", { timeout: 30_000 });
    await english.send("back again");
    await expect(chinese.message("back again")).toBeVisible();
    await expect(chinese.member("Emma Fischer")).toContainText("在线");
  });
});
