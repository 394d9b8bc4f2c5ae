"use client";

import type { LucideIcon } from "lucide-react";
import { useState, type ReactNode } from "react";
import { loadedAhead } from "./loaded-ahead";
import { useOpener, type OpenerProps } from "./use-opener";

/** Something to do, or a page to go to. With an obstacle it cannot be done now: it is shown with the reason, and does nothing. */
export type MenuItem = { label: string; icon: LucideIcon; tone?: "plain" | "danger" } & (
  { onSelect: () => void; obstacle?: string | undefined } | { href: string }
);

interface MenuProps {
  /** Draws the button that opens it. */
  trigger: (props: OpenerProps) => ReactNode;
  items: readonly MenuItem[];
}

const MenuList = loadedAhead(() => import("./menu-list").then((file) => file.MenuList));

/** A short list of actions under a button. */
export function Menu({ trigger, items }: MenuProps) {
  const [opened, setOpened] = useState<"byKeyboard" | "byPointer" | null>(null);
  const { opener, props } = useOpener({
    opens: "menu",
    isOpen: opened !== null,
    onOpenChange: (isOpen, byKeyboard) => setOpened(isOpen ? (byKeyboard ? "byKeyboard" : "byPointer") : null),
  });
  return (
    <>
      {trigger(props)}
      {opened && (
        <MenuList
          opener={opener}
          startsAtFirst={opened === "byKeyboard"}
          items={items}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
