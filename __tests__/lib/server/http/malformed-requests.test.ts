import { once } from "node:events";
import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { closing, connectTcp, sendRaw } from "@/__tests__/support/send-raw";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { logger } from "@/lib/server/logger";

useServer();

let alice: Person;
let failures: jest.SpyInstance;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

beforeEach(() => {
  failures = jest.spyOn(logger(), "error");
});

afterEach(async () => {
  expect((await api().get("/health")).status).toBe(200);
  expect(failures).not.toHaveBeenCalled();
  failures.mockRestore();
});

const path = () => `/api/channels/${general()}/messages`;
const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(serverUrl() + path(), {
    method: "POST",
    headers: { authorization: `Bearer ${alice.token}`, "content-type": "application/json", ...headers },
    body: body as BodyInit,
  });
const stored = async () => (await alice.api.get(`/channels/${general()}/messages`)).body.messages.length as number;

const CRLF = "\r\n";
const request = (...lines: string[]) => [...lines, "", ""].join(CRLF);

describe("F9: requests that are none", () => {
  it.each([
    ["an absolute address", request("GET http://evil.example/api/health HTTP/1.1", "host: evil.example"), 400],
    ["an absolute address of ours", request("GET http://localhost/ HTTP/1.1", "host: localhost"), 400],
    ["everything", request("OPTIONS * HTTP/1.1", "host: localhost"), 400],
    ["no host", request("GET /api/health HTTP/1.1"), 400],
    ["a method nobody knows", request("FETCH /api/health HTTP/1.1", "host: a"), 400],
    ["HTTP/2 without asking", request("PRI * HTTP/2.0", "", "SM"), 400],
    ["headers without end", `GET / HTTP/1.1${CRLF}host: a${CRLF}x: ${"y".repeat(20_000)}`, 431],
    ["a header that is cut in two", request("GET / HTTP/1.1", "host: a", "x\u0000y: 1"), 400],
    ["a length that is none", request("POST /api/sessions HTTP/1.1", "host: a", "content-length: many"), 400],
    ["two lengths", request("POST /api/x HTTP/1.1", "host: a", "content-length: 1", "content-length: 2"), 400],
    ["a length below nothing", request("POST /api/sessions HTTP/1.1", "host: a", "content-length: -1"), 400],
    [
      "a length and chunks, to hide a request behind another",
      request("POST /api/x HTTP/1.1", "host: a", "content-length: 4", "transfer-encoding: chunked", "", "0"),
      400,
    ],
    ["TLS", Buffer.from("160301020001000001fc0303", "hex"), 400],
  ])("[ERR4] are refused before anybody looks at them: %s", async (_name, bytes, status) => {
    expect(await sendRaw(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it("[ERR4] are closed when they would have us be a proxy", async () => {
    expect(await sendRaw(request("CONNECT evil.example:443 HTTP/1.1", "host: evil.example"))).not.toContain("200");
  });

  it("[ERR4] end the one connection they come on, also behind a good one, and in the middle of a body", async () => {
    const good = request("GET /api/health HTTP/1.1", "host: a");
    expect(await sendRaw(`${good}${good}nonsense${CRLF}${CRLF}`)).toMatch(/HTTP\/1\.1 400 /);
    const chunked = ["POST /api/sessions HTTP/1.1", "host: a", "content-type: application/json"];
    await sendRaw(request(...chunked, "transfer-encoding: chunked", "", "zz"));
  });

  it.each(["/", "/api/health", "/socket.io", "//socket.io/", "/ws/", "/_next/webpack-hmr", "/chat?token=x"])(
    "[ERR4] an upgrade of %s is not found, and Next never hears of it",
    async (target) => {
      const head = ["host: a", "connection: Upgrade", "upgrade: websocket", "sec-websocket-version: 13"];
      const answer = await sendRaw(
        request(`GET ${target} HTTP/1.1`, ...head, "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ=="),
      );
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    },
  );
});

describe("F9: bodies that are none", () => {
  const message = (more: string) => `{"clientId":"a","body":"b",${more}}`;
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  it.each<[string, string | Buffer, Record<string, string>]>(
    (
      [
        ["__proto__", message('"__proto__":{"isAdmin":true}')],
        ["constructor", message('"constructor":{"prototype":{"isAdmin":true}}')],
        ["a list of lists of lists", deep(100_000)],
        ["a text that is a list of lists of lists", `{"clientId":"a","body":${deep(100_000)}}`],
        ["keys without end", `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":1`).join()}}`],
        ["a number too large for any", message('"seq":1e999999')],
        ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
        ["a form", "clientId=a&body=b", { "content-type": "application/x-www-form-urlencoded" }],
        ["plain text", '{"clientId":"a","body":"b"}', { "content-type": "text/plain" }],
        ["a form of parts", "--x--", { "content-type": "multipart/form-data; boundary=x" }],
        ["JSON of another kind", '{"clientId":"a","body":"b"}', { "content-type": "application/json5" }],
        ["a compressed body", Buffer.from("1f8b0800", "hex"), { "content-encoding": "gzip" }],
      ] as [string, string | Buffer, Record<string, string>?][]
    ).map(([name, body, headers = {}]) => [name, body, headers]),
  )("[ERR4] [ERR6] are invalid and store nothing: %s", async (_name, body, headers) => {
    const before = await stored();
    const answer = await send(body, headers);
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      "invalid",
    ]);
    expect(await stored()).toBe(before);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("[ERR4] a key said twice counts as it was said last, once", async () => {
    const before = await stored();
    const answer = await send('{"clientId":"first","clientId":"second","body":"x","body":"y"}');
    expect(await answer.json()).toMatchObject({ message: { clientId: "second", body: "y" } });
    expect(await stored()).toBe(before + 1);
  });
});

describe("F9: whoever takes their time", () => {
  it("[ERR4] over the headers or the body is not waited for, and keeps nobody else waiting", async () => {
    const [slowHead, slowBody] = [connectTcp(), connectTcp()];
    const isClosed = closing(slowBody);
    const startedAt = Date.now();
    slowHead.write(`GET /api/health HTTP/1.1${CRLF}host: a${CRLF}`);
    const lines = [`POST ${path()} HTTP/1.1`, "host: a", `authorization: Bearer ${alice.token}`];
    slowBody.write(`${request(...lines, "content-type: application/json", "content-length: 1000")}{`);
    const drip = setInterval(() => {
      slowHead.write(`x: y${CRLF}`);
      slowBody.write(" ");
    }, 500);
    const [[answer]] = (await Promise.all([once(slowHead, "data"), closing(slowHead)])) as [[Buffer], unknown];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    expect((await alice.api.get("/channels")).status).toBe(200);
    await isClosed;
    expect(Date.now() - startedAt).toBeLessThan(40_000);
    clearInterval(drip);
  }, 60_000);
});
