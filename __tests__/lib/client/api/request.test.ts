import { setPagePerson } from "@/lib/client/api/page-person";
import { request } from "@/lib/client/api/request";
import { onSignedOut } from "@/lib/client/api/sign-out-signal";

const pass = globalThis.fetch;
let asked: [RequestInfo | URL, RequestInit | undefined][] = [];
let heard = 0;
let stop: () => void;

/** What a server on the other side of the line would answer. */
function answers(respond: () => Response | Promise<Response>): void {
  globalThis.fetch = (input, init) => {
    asked.push([input, init]);
    return Promise.resolve(respond());
  };
}

beforeEach(() => {
  asked = [];
  heard = 0;
  stop = onSignedOut(() => (heard += 1));
});
afterEach(() => {
  stop();
  globalThis.fetch = pass;
});

const refusal = (status: number, error: object, headers = {}) => Response.json({ error }, { status, headers });

it("[ERR1] throws the contract's refusal, with its fields", async () => {
  answers(() => refusal(400, { code: "invalid", message: "No.", fields: { body: "required" } }));
  await expect(request("POST", "/api/x")).rejects.toMatchObject({
    code: "invalid",
    message: "No.",
    fields: { body: "required" },
  });
});

it("[ERR2] tells after how many seconds to try again", async () => {
  answers(() => refusal(429, { code: "rate_limited", message: "No." }, { "retry-after": "7" }));
  await expect(request("GET", "/api/x")).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 7 });
});

it.each([
  ["nobody answers", () => Promise.reject(new TypeError("failed to fetch")), "network"],
  ["a proxy answers in our stead", () => new Response("<h1>Bad gateway</h1>", { status: 502 }), "unavailable"],
  ["the answer is no JSON", () => new Response("<h1>Hi</h1>"), "network"],
])("calls it by a code when %s", async (_, respond, code) => {
  answers(respond);
  await expect(request("GET", "/api/x")).rejects.toMatchObject({ name: "ApiError", code });
});

it("has nothing to say for 204", async () => {
  answers(() => new Response(null, { status: 204 }));
  await expect(request("DELETE", "/api/x")).resolves.toBeUndefined();
});

it("[AUTH8] says of every change that it is JSON", async () => {
  answers(() => new Response(null, { status: 204 }));
  await request("DELETE", "/api/x");
  const headers = new Headers(asked[0]?.[1]?.headers);
  expect(headers.get("content-type")).toBe("application/json");
});

it("[AUTH5] lets the page know when nobody is signed in, but not for a session it merely speaks for", async () => {
  answers(() => refusal(401, { code: "unauthenticated", message: "No." }));
  await expect(request("GET", "/api/x", undefined, { bearerToken: "t" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(heard).toBe(0);
  await expect(request("GET", "/api/x")).rejects.toMatchObject({ code: "unauthenticated" });
  expect(heard).toBe(1);
});

it("[AUTH15] says whose page asks, where it is somebody's", async () => {
  answers(() => Response.json({}));
  await request("GET", "/api/x");
  setPagePerson(7);
  await request("GET", "/api/x");
  setPagePerson(null);
  expect(asked.map(([, init]) => new Headers(init?.headers).get("x-huddle-person"))).toEqual([null, "7"]);
});
