import { isPressed } from "@/components/shortcuts/is-pressed";
import type { ShortcutId } from "@/components/shortcuts/shortcuts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("a shortcut", () => {
  it.each<[ShortcutId, Partial<typeof none> & { key: string }]>([
    ["switcher", { key: "k", ctrlKey: true }],
    ["switcher", { key: "K", metaKey: true }],
    ["nextChannel", { key: "ArrowDown", altKey: true }],
    ["nextUnread", { key: "ArrowDown", altKey: true, shiftKey: true }],
    ["toggleMembers", { key: "M", ctrlKey: true, shiftKey: true }],
    ["shortcuts", { key: "?", shiftKey: true }],
    ["shortcuts", { key: "/", ctrlKey: true }],
    // Where / takes Shift.
    ["shortcuts", { key: "/", ctrlKey: true, shiftKey: true }],
  ])("%s is pressed by %o", (id, press) => {
    expect(isPressed({ ...none, ...press }, id)).toBe(true);
  });

  it.each<[ShortcutId, Partial<typeof none> & { key: string }]>([
    ["switcher", { key: "k" }],
    ["switcher", { key: "k", ctrlKey: true, shiftKey: true }],
    ["nextChannel", { key: "ArrowDown", altKey: true, shiftKey: true }],
    ["nextChannel", { key: "ArrowDown" }],
    ["toggleMembers", { key: "m", ctrlKey: true }],
    ["shortcuts", { key: "/" }],
  ])("%s is not pressed by %o", (id, press) => {
    expect(isPressed({ ...none, ...press }, id)).toBe(false);
  });
});
