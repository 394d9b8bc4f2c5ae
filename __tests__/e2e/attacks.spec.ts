import type { Page } from "@playwright/test";
import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { sendRaw } from "@/__tests__/support/send-raw";
import { serverUrl } from "@/__tests__/support/server-url";
import { expect, test } from "./support/test";
import { useApp } from "./support/use-app";

/** Each would leave its mark on the window, if it ran. */
const MARK = "window.hasRun=true";
const SCRIPT = `<script>${MARK}</script>`;
const IMAGE = `<img src=x onerror="${MARK}">`;

const MESSAGES = [
  SCRIPT,
  IMAGE,
  `<svg onload="${MARK}"><a href="javascript:${MARK}">x</a></svg>`,
  `<iframe srcdoc="<script>parent.${MARK}</script>"></iframe>`,
  `[a link](javascript:${MARK})`,
  `[a link](<JaVaScRiPt:${MARK}>)`,
  `[a link](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)`,
  `![a picture](x" onerror="${MARK})`,
  `\`\`\`html\n${SCRIPT}\n\`\`\``,
  `| a | b |\n| - | - |\n| ${IMAGE} | ${SCRIPT} |`,
  `> ${IMAGE}\n\n- ${SCRIPT}\n\n# ${IMAGE}`,
  `https://example.org/"onmouseover="${MARK}`,
];

useApp();

let owner: Person;
let eve: Person;
let channelId: number;

test.beforeAll(async () => {
  owner = await createWorkspace();
  eve = await createPerson("eve", `Eve ${IMAGE}`);
  channelId = await createChannel(eve, { name: `news ${IMAGE}` }, [owner]);
  await eve.api.patch(`/channels/${channelId}`, { topic: `${SCRIPT} ${IMAGE}` });
  await owner.api.patch("/workspace", { name: `Acme ${SCRIPT}` });
  for (const [index, body] of MESSAGES.entries()) {
    const answer = await eve.api.post(`/channels/${channelId}/messages`, { clientId: `attack-${index}`, body });
    expect(answer.status).toBe(201);
  }
});

const hasRun = (page: Page) => page.evaluate(() => "hasRun" in window);

test("[MSG12] scripts in Markdown, names and topics are text, and their links lead nowhere", async ({ openChat }) => {
  const device = await openChat(owner, "en");
  await device.page.goto(`/channels/${channelId}`);
  await expect(device.log.getByRole("article")).toHaveCount(MESSAGES.length);
  await expect(device.log.getByRole("article").first()).toContainText(SCRIPT);
  await expect(device.page.getByRole("heading", { name: `news ${IMAGE}` })).toBeVisible();
  for (const link of await device.log.getByRole("link").all()) {
    expect(await link.getAttribute("href")).toMatch(/^(https?:|\/)/);
  }
  await device.member(`Eve ${IMAGE}`).getByRole("button").click();
  await expect(device.page.getByRole("dialog")).toContainText(IMAGE);
  await device.page.goto("/admin/channels");
  await expect(device.page.getByRole("table")).toContainText(IMAGE);
  expect(await hasRun(device.page)).toBe(false);
});

test("the policy is enforced: what is put into a page does not run, load or look like ours", async ({ browser }) => {
  const page = await browser.newPage();
  const violated: string[] = [];
  await page.exposeFunction("tellViolation", (directive: string) => violated.push(directive));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      (window as never as { tellViolation(text: string): void }).tellViolation(event.effectiveDirective),
    ),
  );
  const evil = "https://evil.example";
  await page.route(`${evil}/**`, (route) => route.fulfill({ body: MARK, contentType: "text/javascript" }));
  await page.route("**/sign-in", async (route) => {
    const response = await route.fetch();
    const injected = `<base href="${evil}/">${SCRIPT}${IMAGE}<script src="${evil}/a.js"></script><style>body{color:red}</style>
      <script src="/api/health"></script><iframe src="/sign-in"></iframe><object data="/icon.svg"></object>`;
    await route.fulfill({ response, body: (await response.text()).replace("<head>", `<head>${injected}`) });
  });
  await page.goto(`${serverUrl()}/sign-in`);
  await expect.poll(() => new Set(violated).size).toBeGreaterThanOrEqual(6);
  expect(await hasRun(page)).toBe(false);
  expect(new Set(violated)).toEqual(
    new Set(["base-uri", "script-src-elem", "script-src-attr", "style-src-elem", "frame-src", "object-src"]),
  );
  await page.close();
});

test("every request has a nonce of its own, also where there is no page", async () => {
  const seen = new Set<string>();
  for (const path of ["/sign-in", "/sign-in", "/no/such/page", "/setup", `/channels/${general()}`]) {
    const answer = await fetch(serverUrl() + path, {
      headers: { "content-security-policy": "script-src 'nonce-mine'" },
    });
    const policy = answer.headers.get("content-security-policy") ?? "";
    const [, nonce] = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy) ?? [];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    seen.add(nonce ?? "");
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(scripts).not.toEqual([]);
  }
  expect(seen.size).toBe(5);
});

test("what is no path of ours is refused before a page is looked for, and leads to no other site", async () => {
  const ask = (line: string) => sendRaw(`${line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  expect(await ask("GET http://evil.example/sign-in")).toMatch(/^HTTP\/1\.1 400 /);
  for (const target of ["//evil.example/sign-in", "/\\evil.example", "/%5cevil.example/..", "///evil.example/%2e%2e"]) {
    expect(await ask(`GET ${target}`)).not.toMatch(/^location: *(https?:)?[/\\]{2}(?!localhost)/im);
  }
});
