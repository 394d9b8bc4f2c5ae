import { AppError } from "@/lib/server/app-error";
import { json, noContent } from "@/lib/server/http/api-answer";
import { route } from "@/lib/server/http/route";

const nothing = { params: Promise.resolve({}) };

describe("a route that Next calls", () => {
  it("gives the answer as the web knows it", async () => {
    const echo = route(async ({ method, headers }, { name }) =>
      Promise.resolve(json({ method, name, agent: headers.get("user-agent") }, { status: 201 })),
    );
    const request = new Request("http://localhost/", { method: "POST", headers: { "user-agent": "a test" } });
    const response = await echo(request, { params: Promise.resolve({ name: "中" }) });
    expect([response.status, response.headers.get("content-type")]).toEqual([201, "application/json"]);
    expect(await response.json()).toEqual({ method: "POST", name: "中", agent: "a test" });
  });

  it("keeps headers that come more than once apart, and has no body where there is none", async () => {
    const signOut = route(() => Promise.resolve(noContent({ "set-cookie": ["a=; Max-Age=0", "b=; Max-Age=0"] })));
    const response = await signOut(new Request("http://localhost/"), nothing);
    expect([response.status, response.body]).toEqual([204, null]);
    expect(response.headers.getSetCookie()).toEqual(["a=; Max-Age=0", "b=; Max-Age=0"]);
  });

  it("[ERR1] [ERR2] gives refusals in the contract's form", async () => {
    const busy = route(() => Promise.reject(new AppError("rate_limited", { retryAfterSeconds: 3 })));
    const response = await busy(new Request("http://localhost/"), nothing);
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(await response.json()).toMatchObject({ error: { code: "rate_limited" } });
  });
});
