import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = ["app", "components", "lib"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)),
).filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/"));

/** The files in which a line is, each by its name. */
const having = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, "utf8")));

it("has no Server Actions: what changes something is a route, with its rows in the tables of access", () => {
  expect(having(/^\s*["']use server["']/m)).toEqual([]);
});

it("writes no HTML by itself: what people say is drawn", () => {
  expect(having(/dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\b/)).toEqual([]);
});

it("has no middleware that could be taken for a lock", () => {
  const names = readdirSync(".").concat(files.map((file) => path.basename(file)));
  expect(names.filter((name) => /^(middleware|proxy)\.[jt]sx?$/.test(name))).toEqual([]);
});

it("fetches and resizes pictures on nobody's behalf", async () => {
  const { default: config } = (await import("../next.config.mjs")) as {
    default: { images?: { unoptimized?: boolean } };
  };
  expect(config.images?.unoptimized).toBe(true);
});
