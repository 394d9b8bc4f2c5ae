import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { api } from "@/__tests__/support/api";
import { signInAgain, type Person } from "@/__tests__/support/people";
import { connectPlain, connectSocket } from "@/__tests__/support/sockets";
import { joinByInvite, setUpWorkspace } from "./support/enter";
import { expect, PHONE, test } from "./support/test";
import { useApp } from "./support/use-app";

// One story: each test goes on with what the one before has left behind.
test.describe.configure({ mode: "serial" });
useApp();

const SECRET = "奖金名单";
let inviteUrl = "";
let secretChannelId = 0;

test("[AUTH1] [S4] the first person sets the workspace up in Chinese, is live in 通用频道, and invites from the page", async ({
  openBrowser,
}) => {
  const owner = await openBrowser("zh-CN");
  await setUpWorkspace(owner, { username: "zhangsan", displayName: "张三" });
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("通用频道");
  await owner.send("大家好");
  await expect(owner.message("大家好")).toBeVisible();

  await owner.button(owner.word("invites.open")).click();
  await owner.page.getByRole("radio", { name: owner.word("invites.usesTen") }).check();
  await owner.button(owner.word("invites.submit")).click();
  inviteUrl = await owner.field(owner.word("invites.link")).inputValue();
  expect(inviteUrl).toContain("/join/");

  await test.step("the setup page is gone after the first run", async () => {
    owner.complaints.expect(/status of 404/);
    expect((await owner.page.goto("/setup"))?.status()).toBe(404);
    await expect(owner.button("创建工作区")).toHaveCount(0);
  });
});

test("[AUTH1] a second person joins in English on a phone, by the link, and both talk", async ({
  openBrowser,
  openChat,
}) => {
  const owner = await openChat(await signInAgain({ user: { username: "zhangsan" } }), "zh-CN");
  const phone = await openBrowser("en", PHONE);
  await joinByInvite(phone, inviteUrl, { username: "emma", displayName: "Emma Fischer" });
  await expect(phone.page.getByRole("heading", { level: 1 })).toHaveText("general");
  await expect(phone.message("大家好")).toBeVisible();
  await expect(phone.channels, "the channels are behind a button").toBeHidden();

  await phone.composer("general").tap();
  await phone.composer("general").fill("Hello from the train");
  await phone.button("Send").tap();
  await expect(owner.message("Hello from the train")).toBeVisible();
  await expect(owner.member("Emma Fischer")).toContainText("在线");

  await phone.page.getByRole("button", { name: phone.word("app.openChannels") }).tap();
  await expect(phone.channel("general")).toBeVisible();
});

test("[CH6] a private channel is made and shared on the page, and an outsider's page has nothing of it", async ({
  openBrowser,
  openChat,
}) => {
  const owner = await openChat(await signInAgain({ user: { username: "zhangsan" } }), "zh-CN");
  await owner.button(owner.word("channels.create")).click();
  await owner.field(owner.word("channels.name")).fill(SECRET);
  await owner.page.getByRole("checkbox", { name: owner.word("channels.isPrivate") }).check();
  await owner.page
    .getByRole("dialog")
    .getByRole("button", { name: owner.word("channels.create"), exact: true })
    .click();
  await expect(owner.composer(SECRET)).toBeVisible();
  secretChannelId = Number(/channels\/(\d+)/.exec(owner.page.url())?.[1]);
  await owner.chooseFromChannelMenu(owner.word("members.add"));
  await owner.searchField(owner.word("members.search")).fill("emma");
  await owner.button("添加 Emma Fischer").click();
  await owner.page.keyboard.press("Escape");
  await expect(owner.member("Emma Fischer")).toBeVisible();
  await owner.send("只有我们知道", SECRET);

  const emma = await openChat(await signInAgain({ user: { username: "emma" } }), "en");
  await emma.openChannel(SECRET);
  await expect(emma.message("只有我们知道")).toBeVisible();

  const outsider = await openBrowser("en");
  await joinByInvite(outsider, inviteUrl, { username: "noor", displayName: "Noor Khan" });
  await expect(outsider.channel("general")).toBeVisible();
  await expect(outsider.channel(SECRET)).toHaveCount(0);
  await test.step("not when looking for a channel", async () => {
    await outsider.button(outsider.word("channels.browse")).click();
    await outsider.searchField(outsider.word("channels.browseSearch")).fill("奖金");
    await expect(outsider.page.getByText(outsider.word("channels.browseNone"))).toBeVisible();
    await outsider.page.keyboard.press("Escape");
  });
  await test.step("not by its address, which looks like one that never was", async () => {
    outsider.complaints.expect(/status of 404/);
    expect((await outsider.page.goto(`/channels/${secretChannelId}`))?.status()).toBe(404);
    await expect(outsider.page.getByText(outsider.word("app.notFoundTitle"))).toBeVisible();
    await expect(outsider.page.getByText(SECRET)).toHaveCount(0);
    await expect(outsider.page).not.toHaveTitle(new RegExp(SECRET));
  });
});

test("[ERR3] an outsider's program is told not_found on every route of the private channel", async () => {
  const [outsider, member] = await Promise.all([program("noor"), program("emma")]);
  const { messages } = (await member.api.get(`/channels/${secretChannelId}/messages`)).body;
  const params = { channelId: secretChannelId, messageId: messages[0].id, userId: outsider.user.id };
  const asked = await eachChannelRoute();
  expect(asked.length).toBeGreaterThanOrEqual(10);
  for (const { method, pattern } of asked) {
    const named = pattern.replace(/\[(\w+)\]/g, (_, name: keyof typeof params) => String(params[name]));
    const address = pattern.endsWith("/changes") ? `${named}?after=0` : named;
    const sample = BODIES[`${method} ${pattern}`];
    if (method !== "GET" && method !== "DELETE") expect(sample, `a body for ${method} ${pattern}`).toBeDefined();
    const answer = await request(outsider, method, address, sample?.(outsider));
    expect([answer.status, answer.code], `${method} ${address}`).toEqual([404, "not_found"]);
  }
  const after = (await member.api.get(`/channels/${secretChannelId}/messages`)).body;
  expect(after.messages, "nothing of it was done").toEqual(messages);
});

test("[MSG7] [RT3] an outsider's sockets may not join the private channel and hear nothing of it", async () => {
  const [outsider, member] = await Promise.all([program("noor"), program("emma")]);
  const [device, plain] = [await connectSocket(outsider), await connectPlain(outsider)];
  const inside = await connectSocket(member);
  await inside.say("join_channel", { channel_id: secretChannelId });

  expect(await device.say("join_channel", { channel_id: secretChannelId })).toMatchObject({
    ok: false,
    error: { code: "not_found" },
  });
  expect(await plain.say({ type: "join_channel", channel_id: secretChannelId })).toMatchObject({
    ok: false,
    error: { code: "not_found" },
  });

  const path = `/channels/${secretChannelId}`;
  const { message } = (await member.api.post(`${path}/messages`, { clientId: "secret-1", body: "第二条" })).body;
  await inside.say("user_typing", { channel_id: secretChannelId, data: { isTyping: true } });
  await member.api.patch(`${path}/messages/${message.id}`, { body: "第二条，改过" });
  await member.api.delete(`${path}/messages/${message.id}`);
  await inside.waitFor("message_deleted", ({ data }) => data.id === message.id);

  const general = (await member.api.get("/channels")).body.channels.find(
    (channel: { isGeneral: boolean }) => channel.isGeneral,
  );
  await member.api.post(`/channels/${general.id}/messages`, { clientId: "sentinel-1", body: "sentinel" });
  for (const ear of [device, plain]) {
    await ear.waitFor("message", ({ data }) => data.body === "sentinel");
    expect(ear.heard.filter((envelope) => envelope.channel_id === secretChannelId)).toEqual([]);
    expect(JSON.stringify(ear.heard)).not.toMatch(/第二条|奖金/);
  }
});

function program(username: string): Promise<Person> {
  return signInAgain({ user: { username } });
}

/** Something well-formed to send by route: what is refused must not be refused for its form. */
const BODIES: Record<string, ((asker: Person) => unknown) | undefined> = {
  "PATCH /channels/[channelId]": () => ({ topic: "taken over" }),
  "POST /channels/[channelId]/members": ({ user }) => ({ userId: user.id }),
  "POST /channels/[channelId]/messages": () => ({ clientId: "outsider-1", body: "let me in" }),
  "PATCH /channels/[channelId]/messages/[messageId]": () => ({ body: "changed" }),
  "PUT /channels/[channelId]/read": () => ({ seq: 1 }),
};

/** Every verb of every route below one channel, as the files have them: a new one is asked too. */
async function eachChannelRoute(): Promise<{ method: string; pattern: string }[]> {
  const folder = path.join("app", "api", "channels", "[channelId]");
  const files = (await readdir(folder, { recursive: true })).filter((file) => path.basename(file) === "route.ts");
  const routes = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), "utf8");
      const pattern = `/${path.join("channels", "[channelId]", path.dirname(file)).split(path.sep).join("/")}`.replace(
        /\/$/,
        "",
      );
      return [...text.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
        ([, method = ""]) => ({
          method,
          pattern,
        }),
      );
    }),
  );
  return routes.flat();
}

async function request(asker: Person, method: string, address: string, body: unknown) {
  const program = api(asker.token);
  const verbs = {
    GET: program.get,
    POST: program.post,
    PUT: program.put,
    PATCH: program.patch,
    DELETE: program.delete,
  };
  const answer = await verbs[method as keyof typeof verbs](address, body);
  return { status: answer.status, code: answer.body?.error?.code as string };
}
