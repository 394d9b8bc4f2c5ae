import { safePath } from "@/app/safe-path";

it.each([
  ["/channels/3", "/channels/3"],
  ["/channels/3?x=1#y", "/channels/3?x=1"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [undefined, "/"],
  [["/a", "/b"], "/"],
])("after signing in, %j leads to %s", (next, path) => {
  expect(safePath(next)).toBe(path);
});
