"use client";

import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import * as DropdownMenu from "radix-ui/dropdown-menu";
import { useRef, useState, type ReactNode } from "react";

/** Something to do, or a page to go to. With an obstacle it cannot be done now: it is shown with the reason, and does nothing. */
export type MenuItem = { label: string; icon: LucideIcon; tone?: "plain" | "danger" } & (
  { onSelect: () => void; obstacle?: string | undefined } | { href: string }
);

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  items: readonly MenuItem[];
}

/** A short list of actions under a button, in the same landmark as that. */
export function Menu({ trigger, items }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const chosen = useRef<() => void>(undefined);

  /** Only once the button has the focus again: a dialog that opens gives it back to there when it closes. */
  function runChosen() {
    const run = chosen.current;
    chosen.current = undefined;
    if (run) queueMicrotask(run);
  }

  function findLandmark(isOpen: boolean) {
    if (isOpen) setLandmark(button.current?.closest<HTMLElement>("main, nav, aside, section") ?? null);
  }

  return (
    // The rest of the page stays there for screen readers: a menu is left by Esc, and asks for nothing.
    <DropdownMenu.Root modal={false} onOpenChange={findLandmark}>
      <DropdownMenu.Trigger ref={button} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark}>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={runChosen}
          className="z-50 max-w-72 min-w-44 animate-appear rounded-md border border-line bg-raised p-1 shadow-raised"
        >
          {items.map((item) => (
            <MenuRow key={item.label} item={item} onChoose={(act) => (chosen.current = act)} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuRowProps {
  item: MenuItem;
  onChoose: (act: () => void) => void;
}

function MenuRow({ item, onChoose }: MenuRowProps) {
  const { label, icon: Icon, tone } = item;
  const className = clsx(ROW, tone === "danger" && "data-highlighted:text-bad");
  const picture = <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />;
  if ("href" in item) {
    return (
      <DropdownMenu.Item asChild className={className}>
        <Link href={item.href} prefetch={false}>
          {picture}
          {label}
        </Link>
      </DropdownMenu.Item>
    );
  }
  const { obstacle, onSelect } = item;
  const isBlocked = obstacle !== undefined;
  return (
    <DropdownMenu.Item
      // It can be reached all the same, or nobody who only hears it would learn why.
      aria-disabled={isBlocked || undefined}
      onSelect={(event) => (isBlocked ? event.preventDefault() : onChoose(onSelect))}
      className={className}
    >
      {picture}
      <span className={clsx(isBlocked && "py-1 text-ink-3")}>
        {label}
        {isBlocked && <span className="block text-xs">{obstacle}</span>}
      </span>
    </DropdownMenu.Item>
  );
}

const ROW =
  "flex min-h-8 items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-press pointer-coarse:min-h-11";
