"use client";

import type { KeyPress } from "./shortcuts";
import { useIsMac } from "./use-is-mac";

interface KeyCapsProps {
  press: KeyPress;
}

const SIGNS: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc" };

/** The keys to press, as they are printed on the keyboard in front of the person. */
export function KeyCaps({ press }: KeyCapsProps) {
  const isMac = useIsMac();
  const keys = [
    press.mod && (isMac ? "⌘" : "Ctrl"),
    press.alt && (isMac ? "⌥" : "Alt"),
    press.shift && (isMac ? "⇧" : "Shift"),
    SIGNS[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key),
  ].filter(Boolean);
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={String(key)}
          className="min-w-5 rounded-sm border border-line bg-rail px-1.5 text-center font-sans text-2xs text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
