import { once } from "node:events";
import net from "node:net";
import { api } from "@/__tests__/support/api";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { HTTP_BODY_MAX_BYTES, MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import { logger } from "@/lib/server/logger";

useServer();

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

const messages = () => `/channels/${general()}/messages`;

/** The first line and the rest of what a raw request is answered with. */
async function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(serverUrl());
  const socket = net.connect(Number(port), hostname);
  socket.write(text);
  let answer = "";
  socket.on("data", (chunk) => (answer += String(chunk)));
  await once(socket, "close");
  return answer;
}

describe("requests", () => {
  it.each([
    ["not JSON", "{", { code: "invalid", message: expect.stringContaining("JSON") }],
    ["a list", "[]", { code: "invalid", fields: { body: "malformed" } }],
    ["null", "null", { code: "invalid", fields: { body: "malformed" } }],
    ["nothing in it", "{}", { code: "invalid", fields: { clientId: "required", body: "required" } }],
    ["a stranger's key", '{"clientId":"a","body":"b","admin":true}', { code: "invalid", fields: { admin: "unknown" } }],
    ["a key that is no data", '{"clientId":"a","body":"b","__proto__":{}}', { code: "invalid" }],
    ["U+0000", JSON.stringify({ clientId: "a", body: "a\0b" }), { code: "invalid", fields: { body: "malformed" } }],
    ["a lone surrogate", '{"clientId":"a","body":"\\ud800"}', { code: "invalid", fields: { body: "malformed" } }],
    ["only spaces", JSON.stringify({ clientId: "a", body: " \n " }), { code: "invalid", fields: { body: "required" } }],
    [
      "too much text",
      JSON.stringify({ clientId: "a", body: "a".repeat(MESSAGE_MAX_CHARS + 1) }),
      { code: "invalid", fields: { body: "too_long" } },
    ],
    [
      "a clientId of other letters",
      JSON.stringify({ clientId: "ä", body: "b" }),
      { code: "invalid", fields: { clientId: "malformed" } },
    ],
  ])("[ERR1] [ERR2] [ERR4] [ERR5] names what is wrong with a body that has %s", async (_name, body, error) => {
    const answer = await alice.api.post(messages(), body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ error: expect.objectContaining(error) });
    expect(answer.body.error.message).toMatch(/^[A-Z].*\.$/);
    expect((await alice.api.get(messages())).body.messages).toEqual([]);
  });

  it("counts lengths in code points after trimming", async () => {
    const body = ` ${"😀".repeat(MESSAGE_MAX_CHARS)}\n`;
    const answer = await alice.api.post(messages(), { clientId: "emoji", body });
    expect(answer.status).toBe(201);
    expect(answer.body.message.body).toBe(body.trim());
  });

  it("[ERR2] [ERR6] answers a body over the limit with too_large, announced or not", async () => {
    const body = JSON.stringify({ clientId: "a", body: "a".repeat(HTTP_BODY_MAX_BYTES) });
    expect(await alice.api.post(messages(), body)).toMatchObject({
      status: 413,
      body: { error: { code: "too_large" } },
    });
    const chunks = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent <= HTTP_BODY_MAX_BYTES; sent += 65_536)
          controller.enqueue(new Uint8Array(65_536).fill(32));
        controller.close();
      },
    });
    const headers = { authorization: `Bearer ${alice.token}`, "content-type": "application/json" };
    const options = { method: "POST", body: chunks, headers, duplex: "half" } as RequestInit;
    expect((await fetch(`${serverUrl()}/api${messages()}`, options)).status).toBe(413);
  });

  it("[AUTH8] [ERR6] refuses a body that is not said to be JSON", async () => {
    const answer = await api(alice.token, { "content-type": "text/plain" }).post(
      messages(),
      '{"clientId":"a","body":"b"}',
    );
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid" } } });
  });

  it.each([
    "before=-1",
    "before=x",
    "limit=0",
    "limit=101",
    "before=1&after=2",
    "before=1&before=2",
    "colour=red",
    "around=99999999999999999",
  ])("[ERR2] refuses the query %s", async (query) => {
    const answer = await alice.api.get(`${messages()}?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid", fields: expect.any(Object) } } });
  });

  it.each([
    "/nothing",
    "/channels/",
    "/channels/abc",
    "/channels/0",
    "/channels/99999999999999999999",
    "/channels/%00",
    "/channels/%zz",
  ])("[ERR1] [ERR6] answers not_found at %s", async (path) => {
    expect(await alice.api.get(path)).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
  });

  it.each(["", "/", "?x=1"])("[ERR6] answers not_found at the root of the API with %j behind it", async (rest) => {
    expect(await alice.api.get(rest)).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
  });

  it("[ERR4] [MSG1] answers a request that offers another protocol as if it did not", async () => {
    const body = JSON.stringify({ clientId: "h2c", body: "offered" });
    const lines = [
      `POST /api${messages()} HTTP/1.1`,
      "host: localhost",
      `authorization: Bearer ${alice.token}`,
      "connection: close, Upgrade, HTTP2-Settings",
      "upgrade: h2c",
      "http2-settings: AAMAAABkAAQAoAAAAAIAAAAA",
      "content-type: application/json",
      `content-length: ${body.length}`,
    ];
    const answer = await sendRaw(`${lines.join("\r\n")}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(answer).toContain('"body":"offered"');
  });

  it("[AUTH3] takes two bearer tokens for none: whoever stands in front may have believed the other", async () => {
    const twice = `authorization: Bearer ${alice.token}`;
    const lines = ["GET /api/users/me HTTP/1.1", "host: localhost", "connection: close", twice, twice];
    expect(await sendRaw(`${lines.join("\r\n")}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("[ERR6] gives every answer an id to find it by, and lets nothing keep it", async () => {
    const { headers } = await alice.api.get(messages());
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("[ERR4] stores nothing of a request that breaks off, and takes it for no failure of the server", async () => {
    const logged = jest.spyOn(logger(), "error");
    const { hostname, port } = new URL(serverUrl());
    const socket = net.connect(Number(port), hostname);
    const head = [
      `POST /api${messages()} HTTP/1.1`,
      "host: localhost",
      `authorization: Bearer ${alice.token}`,
      "content-type: application/json",
      "content-length: 100",
      "expect: 100-continue",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n{"clientId":"half","body":"a"`);
    await once(socket, "data"); // The server has begun with it.
    const before = (await alice.api.get(messages())).body.lastSeq;
    socket.destroy();
    await once(socket, "close");
    expect((await alice.api.get(messages())).body.lastSeq).toBe(before);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it("refuses a request line that names a whole address, and anything that is no HTTP", async () => {
    expect(await sendRaw("GET http://evil.example/api/health HTTP/1.1\r\nhost: evil.example\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 400 /,
    );
    expect(await sendRaw("\u0016\u0003\u0001nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect((await api().get("/health")).status).toBe(200);
  });
});
