import { readdirSync } from "node:fs";
import path from "node:path";
import { routes } from "@/app/api/routes";

const APP = path.resolve(__dirname, "../../../app");

function listRouteFiles(): string[] {
  const files = readdirSync(path.join(APP, "api"), { recursive: true, encoding: "utf8" });
  return files.filter((file) => path.basename(file) === "route.ts" && !file.startsWith("auth"));
}

describe("the table of routes", () => {
  it("has every route file of the API, and nothing else", () => {
    const paths = listRouteFiles().map((file) => `/api/${path.dirname(file)}`);
    expect(Object.keys(routes).sort()).toEqual(paths.sort());
  });

  it.each(listRouteFiles())("mounts the very functions of %s", async (file) => {
    const exported = (await import(path.join(APP, "api", file))) as Record<string, unknown>;
    expect({ ...routes[`/api/${path.dirname(file)}`] }).toEqual({ ...exported });
  });
});
