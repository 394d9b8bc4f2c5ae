import { pathToFileURL } from "node:url";
import { sourceOf } from "@/bench/profile/source-of";

const BUNDLE = ["// lib/server/a.ts", "function a() {}", "", "// lib/server/b.ts", "// why", "function b() {}"];

it("names the module of ours that a line of the bundle came from", () => {
  const url = pathToFileURL("dist/server.js").href;
  expect([1, 5].map((line) => sourceOf(url, line, BUNDLE))).toEqual(["lib/server/a.ts", "lib/server/b.ts"]);
});

it("names the file and line of a package, and leaves Node's own as they are", () => {
  const url = pathToFileURL("node_modules/ws/lib/sender.js").href;
  expect(sourceOf(url, 9, BUNDLE)).toBe("node_modules/ws/lib/sender.js:10");
  expect(sourceOf("node:net", 9, BUNDLE)).toBe("node:net");
});
