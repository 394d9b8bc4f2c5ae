"use client";

import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import * as DropdownMenu from "radix-ui/dropdown-menu";
import { useRef, type ReactNode } from "react";

export interface MenuItem {
  label: string;
  icon: LucideIcon;
  /** Why it cannot be done now: it is shown and read all the same, and choosing it does nothing. */
  obstacle?: string | undefined;
  onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  items: readonly MenuItem[];
}

/** A short list of actions under a button. */
export function Menu({ trigger, items }: MenuProps) {
  const chosen = useRef<MenuItem | null>(null);

  function act() {
    const item = chosen.current;
    chosen.current = null;
    // After the button has the focus again, so that a dialog which this opens gives it back there.
    if (item) queueMicrotask(item.onSelect);
  }

  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={act}
          className="z-50 max-w-72 min-w-44 animate-appear rounded-md border border-line bg-raised p-1 shadow-raised"
        >
          {items.map((item) => (
            <MenuRow key={item.label} item={item} onChoose={() => (chosen.current = item)} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuRow({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const { label, icon: Icon, obstacle } = item;
  const isBlocked = obstacle !== undefined;
  return (
    <DropdownMenu.Item
      aria-disabled={isBlocked || undefined}
      onSelect={(event) => (isBlocked ? event.preventDefault() : onChoose())}
      className="flex min-h-8 items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-press pointer-coarse:min-h-11"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className={clsx(isBlocked && "py-1 text-ink-3")}>
        {label}
        {isBlocked && <span className="block text-xs">{obstacle}</span>}
      </span>
    </DropdownMenu.Item>
  );
}
