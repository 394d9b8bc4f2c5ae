import { spawn } from "node:child_process";
import path from "node:path";
import { createPerson, createWorkspace, general, PASSWORD, type Person } from "@/__tests__/support/people";
import { serverUrl } from "@/__tests__/support/server-url";
import type { Message } from "@/lib/protocol/messages";
import type { User } from "@/lib/protocol/users";
import { linesSaid, logFiles } from "./support/chat-log";
import type { Device } from "./support/device";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

const app = useApp();
/** A browser that this speed overran has lost its connection, and fetches what it missed once it is back. */
const CAUGHT_UP_WITHIN = { timeout: 120_000 };
let owner: Person;
let emma: Person;

test.beforeAll(async () => {
  owner = await createWorkspace();
  emma = await createPerson("emma-watches", "Emma Fischer");
});

test("[S1] [MSG3] every line of the logs is there once and in order after a replay, and two browsers show the same end", async ({
  openChat,
}) => {
  test.setTimeout(15 * 60_000);
  const { files, isReal } = logFiles();
  const said = files.flatMap(linesSaid);
  test.info().annotations.push({ type: "log", description: isReal ? "six real days" : "the invented day" });
  const chinese = await openChat(owner, "zh-CN");
  const english = await openChat(emma, "en");

  const { output, exitCode } = await replay(files);
  const account = output.slice(output.lastIndexOf("Sent "));
  console.log(
    `    ${isReal ? "six real days" : "the invented day"}, ${said.length} lines said\n${account.replace(/^/gm, "    ")}`,
  );
  expect(exitCode, output).toBe(0);

  await test.step("the workspace has every line, by its speaker, in order", async () => {
    const messages = await readAll();
    expect(messages.map(({ seq }) => seq)).toEqual(said.map((_, index) => index + 1));
    expect(messages.map(({ body }) => body).filter((body, index) => !isBodyOf(body, said[index]))).toEqual([]);
    const names = await displayNames(messages);
    expect(messages.map(({ authorId }) => names.get(authorId))).toEqual(said.map(({ nick }) => nick));
  });

  await test.step("both browsers end alike, without a reload", async () => {
    const newest = (await readAll()).at(-1)?.body ?? "";
    for (const device of [chinese, english]) {
      await expect(device.message(newest).last()).toBeVisible(CAUGHT_UP_WITHIN);
      await expect.poll(() => shownEnd(device)).toHaveLength(10);
    }
    await expect.poll(() => shownEnd(english)).toEqual(await shownEnd(chinese));
    expect((await shownEnd(english)).at(-1)).toBe(newest);
  });
});

async function replay(files: string[]): Promise<{ output: string; exitCode: number | null }> {
  const state = path.join(app().dataDir, "replay.json");
  const args = ["run", "--silent", "replay", "--", ...files, "--speed", "2000", "--url", serverUrl(), "--state", state];
  const child = spawn("npm", args, {
    env: { ...process.env, HUDDLE_ADMIN_USERNAME: "owner", HUDDLE_ADMIN_PASSWORD: PASSWORD },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { output, exitCode };
}

/** An action is in italics, with what Markdown would take for a sign escaped; all else is as it was said. */
function isBodyOf(body: string, line: { text: string; isAction: boolean } | undefined): boolean {
  if (!line) return false;
  return line.isAction
    ? /^_.*_$/s.test(body) &&
        body
          .slice(1, -1)
          .replace(/\\([^\w\s])/g, "$1")
          .replace(/\\_/g, "_") === line.text
    : body === line.text;
}

async function readAll(): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const after = messages.at(-1)?.seq ?? 0;
    const page = (await owner.api.get(`/channels/${general()}/messages?after=${after}&limit=100`)).body;
    messages.push(...page.messages);
    if (!page.hasMoreAfter) return messages;
  }
}

async function displayNames(messages: Message[]): Promise<Map<number, string>> {
  const ids = [...new Set(messages.map(({ authorId }) => authorId))];
  const names = new Map<number, string>();
  for (let start = 0; start < ids.length; start += 50) {
    const { users } = (await owner.api.get(`/users?ids=${ids.slice(start, start + 50).join(",")}`)).body;
    users.forEach((user: User) => names.set(user.id, user.displayName));
  }
  return names;
}

/** The texts of the last ten paragraphs as shown, without names, times and line breaks. */
async function shownEnd(device: Device): Promise<string[]> {
  const texts = await device.log.getByRole("article").locator("p, pre, ul, ol, h1, h2, h3, blockquote").allInnerTexts();
  return texts.slice(-10).map((text) => text.replace(/\s+/g, " ").trim());
}
