import { encode } from "next-auth/jwt";
import { testSettings } from "@/__tests__/support/test-settings";
import { runtime, settings } from "@/lib/server/runtime";
import { readCredential } from "@/lib/server/sessions/read-credential";
import { expiredSessionCookies, readSessionCookie } from "@/lib/server/sessions/session-cookie";

beforeAll(() => {
  runtime().settings = testSettings();
});

const seal = (token: Record<string, unknown>, options: Record<string, unknown> = {}) =>
  encode({ token, secret: settings().secret, ...options });

describe("readSessionCookie", () => {
  it.each(["next-auth.session-token", "__Secure-next-auth.session-token"])(
    "[AUTH2] reads what next-auth wrote into %s",
    async (name) => {
      const sealed = await seal({ sub: "7", sid: 42 });
      expect(await readSessionCookie(`theme=dark; ${name}=${sealed}; x=y`)).toEqual({ sessionId: 42, userId: 7 });
    },
  );

  it("[AUTH2] puts together what next-auth had to cut", async () => {
    const sealed = await seal({ sub: "7", sid: 42, more: "x".repeat(5_000) });
    const chunks = sealed.match(/.{1,3933}/g) ?? [];
    expect(chunks.length).toBeGreaterThan(1);
    const header = chunks
      .map((chunk, index) => `next-auth.session-token.${index}=${chunk}`)
      .reverse()
      .join("; ");
    expect(await readSessionCookie(header)).toEqual({ sessionId: 42, userId: 7 });
  });

  it.each([
    [
      "of another secret",
      () => encode({ token: { sub: "7", sid: 42 }, secret: "another secret, long enough for all of us" }),
    ],
    ["that has expired", () => seal({ sub: "7", sid: 42 }, { maxAge: -60 })],
    ["without a session", () => seal({ sub: "7" })],
    ["without a person", () => seal({ sid: 42 })],
    ["whose numbers are none", () => seal({ sub: "7; DROP", sid: "42" })],
    ["that is no token", () => Promise.resolve("abc.def")],
    ["that is empty", () => Promise.resolve("")],
  ])("[AUTH2] takes no cookie %s", async (_name, make) => {
    expect(await readSessionCookie(`next-auth.session-token=${await make()}`)).toBeNull();
  });

  it("[AUTH2] takes one whose last letter was changed for nobody's", async () => {
    const sealed = await seal({ sub: "7", sid: 42 });
    const forged = sealed.slice(0, -2) + (sealed.at(-2) === "A" ? "B" : "A") + sealed.slice(-1);
    expect(await readSessionCookie(`next-auth.session-token=${forged}`)).toBeNull();
  });
});

describe("expiredSessionCookies", () => {
  it("[AUTH5] expires each cookie that carries the session, in its own way, and no other", () => {
    expect(
      expiredSessionCookies(
        "a=b; next-auth.session-token.0=x; next-auth.csrf-token=y; __Secure-next-auth.session-token=z",
      ),
    ).toEqual([
      "next-auth.session-token.0=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
      "__Secure-next-auth.session-token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure",
    ]);
  });
});

describe("readCredential", () => {
  it("[AUTH3] reads a bearer token, however its scheme is written, before any cookie", async () => {
    const cookie = `next-auth.session-token=${await seal({ sub: "7", sid: 42 })}`;
    const read = (headers: Record<string, string>) => readCredential(new Headers(headers));
    expect(await read({ authorization: "bearer abc", cookie })).toEqual({ kind: "bearer", token: "abc" });
    expect(await read({ authorization: "Basic cHJveHk6cHc=", cookie })).toEqual({
      kind: "cookie",
      sessionId: 42,
      userId: 7,
    });
    expect(await read({})).toBeNull();
  });
});
