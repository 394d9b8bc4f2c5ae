/** What is pressed together. `mod` is ⌘ on Apple's machines and Ctrl on all others. */
export interface KeyPress {
  /** As `KeyboardEvent.key` says it, letters in lower case. */
  key: string;
  mod?: boolean;
  alt?: boolean;
  shift?: boolean;
}

/** The keys that do something from anywhere: these are listened to, and these are listed. */
export const SHORTCUTS = {
  switcher: [{ key: "k", mod: true }],
  previousChannel: [{ key: "ArrowUp", alt: true }],
  nextChannel: [{ key: "ArrowDown", alt: true }],
  previousUnread: [{ key: "ArrowUp", alt: true, shift: true }],
  nextUnread: [{ key: "ArrowDown", alt: true, shift: true }],
  toggleMembers: [{ key: "m", mod: true, shift: true }],
  shortcuts: [{ key: "?" }, { key: "/", mod: true }],
} satisfies Record<string, [KeyPress, ...KeyPress[]]>;

export type ShortcutId = keyof typeof SHORTCUTS;

/** The keys of the composer, which it listens to by itself. */
export const COMPOSER_SHORTCUTS = {
  send: [{ key: "Enter" }],
  breakLine: [{ key: "Enter", shift: true }],
  editLast: [{ key: "ArrowUp" }],
  leaveEditing: [{ key: "Escape" }],
} satisfies Record<string, [KeyPress, ...KeyPress[]]>;
