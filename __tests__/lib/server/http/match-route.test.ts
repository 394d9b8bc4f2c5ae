import { json } from "@/lib/server/http/api-answer";
import { matchRoute } from "@/lib/server/http/match-route";
import { route } from "@/lib/server/http/route";

const answer = (text: string) => route(() => Promise.resolve(json(text)));
const me = answer("me");
const one = answer("one");
const table = { "/api/users/[id]": { GET: one }, "/api/users/me": { GET: me }, "/api/a/[x]/b/[y]": { PUT: one } };

describe("matchRoute", () => {
  it("prefers a fixed segment to a named one", () => {
    expect(matchRoute(table, "/api/users/me", "GET")?.handler).toBe(me);
    expect(matchRoute(table, "/api/users/7", "GET")).toEqual({ handler: one, params: { id: "7" } });
  });

  it("decodes what stands in the path", () => {
    expect(matchRoute(table, "/api/a/%E4%B8%AD/b/%2F", "PUT")?.params).toEqual({ x: "中", y: "/" });
  });

  it.each(["/api/users", "/api/users/", "/api/users/7/", "/api/users/%E4%B8", "/api/a/1/b", "//api/users/me"])(
    "finds nothing at %s",
    (path) => {
      expect(matchRoute(table, path, "GET")).toBeNull();
    },
  );

  it.each(["POST", "constructor", "get"])("finds nothing for the verb %s", (verb) => {
    expect(matchRoute(table, "/api/users/me", verb)).toBeNull();
  });
});
