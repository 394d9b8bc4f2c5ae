import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as z from "zod/mini";
import { createApi, Refusal } from "@/scripts/replay/api";

let server: Server;
let url: string;
let answers: ((response: ServerResponse) => void)[];
let waits: { reason: string; ms: number }[];

beforeEach(async () => {
  answers = [];
  waits = [];
  server = createServer((request, response) => {
    request.resume();
    answers.shift()?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const json =
  (status: number, body: unknown, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const refusal = (code: string) => ({ error: { code, message: "No.", fields: { username: "taken" } } });
const sent = json(201, { id: 1, more: true });

function call(signal = new AbortController().signal) {
  const api = createApi({ url, signal, onWait: (reason, ms) => waits.push({ reason, ms }), firstPauseMs: 1 });
  return api.call({ method: "POST", path: "/api/x", body: {} }, z.object({ id: z.int() }));
}

describe("createApi", () => {
  it("waits as long as a limit says, however often", async () => {
    answers = [json(429, refusal("rate_limited"), { "retry-after": "1" }), sent];
    expect(await call()).toMatchObject({ status: 201, value: { id: 1 } });
    expect(waits).toEqual([{ reason: "the rate limit", ms: 1000 }]);
  });

  it("asks again with growing pauses when the server is busy or the connection breaks", async () => {
    answers = [json(503, refusal("unavailable")), (response) => response.destroy(), json(502, "no"), sent];
    expect(await call()).toMatchObject({ status: 201 });
    expect(waits.map(({ ms }) => ms)).toEqual([1, 2, 4]);
  });

  it("gives up at last, and says on whom", async () => {
    answers = Array.from({ length: 20 }, () => json(503, refusal("unavailable")));
    await expect(call()).rejects.toThrow(`No answer from ${url}: the server answered 503.`);
    expect(answers).toHaveLength(10);
  });

  it("[ERR1] passes a refusal on, and whether it was asked before", async () => {
    answers = [json(409, refusal("conflict"))];
    const error = await call().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code: "conflict", fields: { username: "taken" }, isRepeated: false });
    answers = [(response) => response.destroy(), json(409, refusal("conflict"))];
    await expect(call()).rejects.toMatchObject({ isRepeated: true });
  });

  it("ends a wait at once when it is stopped", async () => {
    const stop = new AbortController();
    answers = [json(429, refusal("rate_limited"), { "retry-after": "900" })];
    const api = createApi({ url, signal: stop.signal, onWait: () => setImmediate(() => stop.abort()) });
    const { name } = (await api
      .call({ method: "GET", path: "/api/x" }, z.unknown())
      .catch((error: Error) => error)) as Error;
    expect(name).toBe("AbortError");
  });

  it.each([
    [json(200, { error: 1 }), "did not answer as a workspace does"],
    [json(404, "nothing here"), "answered 404, and not as a workspace does"],
    [json(308, null, { location: "https://chat.example/" }), "redirects to https://chat.example/"],
  ])("says when nobody it knows is there", async (answer, words) => {
    answers = [answer];
    await expect(call()).rejects.toThrow(words);
  });
});
