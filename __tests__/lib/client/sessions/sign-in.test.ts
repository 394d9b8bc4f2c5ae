import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createAccount } from "@/lib/client/sessions/create-account";
import { readOwn, writeOwn } from "@/lib/client/sessions/own-memory";
import { signIn } from "@/lib/client/sessions/sign-in";

const nodeFetch = globalThis.fetch;
const asked: string[] = [];
let outcome: { status: number; url: string };
let server: Server;

beforeEach(async () => {
  asked.splice(0);
  outcome = { status: 200, url: "http://localhost/" };
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const { authorization = "" } = request.headers;
      asked.push([request.method, request.url, body, authorization].filter(Boolean).join(" "));
      const [status, answer] = answerTo(`${request.method} ${request.url}`);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (input, init) => nodeFetch(new URL(String(input), `http://127.0.0.1:${port}`), init);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** As next-auth answers, and `POST /api/users`. */
function answerTo(request: string): [number, object] {
  if (request === "GET /api/auth/csrf") return [200, { csrfToken: "abc" }];
  if (request === "POST /api/users") return [201, { user: {}, token: "bearer" }];
  if (request === "DELETE /api/sessions/current") return [200, {}];
  return [outcome.status, { url: outcome.url }];
}

it("[AUTH2] signs in with a name, a password and the token against forgery", async () => {
  await signIn({ username: "ada", password: "a & b = c" });
  const form = new URLSearchParams(asked[1]?.replace("POST /api/auth/callback/credentials ", ""));
  expect(Object.fromEntries(form)).toMatchObject({
    username: "ada",
    password: "a & b = c",
    csrfToken: "abc",
    json: "true",
  });
});

it.each([
  ["a wrong password", 401, "http://localhost/api/auth/error?error=CredentialsSignin", "unauthenticated"],
  ["too many attempts", 401, "http://localhost/api/auth/error?error=rate_limited", "rate_limited"],
  ["a form that has grown old", 200, "http://localhost/api/auth/signin?csrf=true", "unavailable"],
  ["a server in trouble", 500, "", "unavailable"],
])("[AUTH2] throws for %s", async (_, status, url, code) => {
  outcome = { status, url };
  await expect(signIn({ username: "ada", password: "wrong" })).rejects.toMatchObject({ name: "ApiError", code });
});

it("[AUTH1] makes an account, signs in, and ends the session that the making opened", async () => {
  await createAccount({ username: "ada", displayName: "Ada", password: "long enough", inviteCode: "code" });
  expect(asked.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "POST /api/users",
    "GET /api/auth/csrf",
    "POST /api/auth/callback/credentials",
    "DELETE /api/sessions/current",
  ]);
  expect(asked.at(-1)).toContain("Bearer bearer");
});

it("starts with nothing of the person who used this device before; what is the device's own stays", async () => {
  writeOwn("places", "person:7");
  localStorage.setItem("device", "kept");
  await signIn({ username: "ada", password: "a & b = c" });
  expect(readOwn("places")).toBeNull();
  expect(localStorage.getItem("device")).toBe("kept");
});

it("keeps what this device knows of a person while somebody else does not get in", async () => {
  writeOwn("places", "person:7");
  outcome = { status: 401, url: "http://localhost/sign-in?error=unauthenticated" };
  await expect(signIn({ username: "eve", password: "a guess of hers" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(readOwn("places")).toBe("person:7");
});
