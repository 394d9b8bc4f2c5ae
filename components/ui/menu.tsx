"use client";

import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import * as DropdownMenu from "radix-ui/dropdown-menu";
import { useRef, useState, type ReactNode } from "react";

/** Something to do, or a page to go to. */
export type MenuItem = { label: string; icon: LucideIcon; tone?: "plain" | "danger" } & (
  { onSelect: () => void } | { href: string }
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
          className="z-50 min-w-44 animate-appear rounded-md border border-line bg-raised p-1 shadow-raised"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              asChild={"href" in item}
              onSelect={"href" in item ? undefined : () => (chosen.current = item.onSelect)}
              className={clsx(
                "flex min-h-8 items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-press pointer-coarse:min-h-11",
                item.tone === "danger" && "data-highlighted:text-bad",
              )}
            >
              {"href" in item ? (
                <Link href={item.href} prefetch={false}>
                  <item.icon aria-hidden className="size-4 text-ink-3" />
                  {item.label}
                </Link>
              ) : (
                <>
                  <item.icon aria-hidden className="size-4 text-ink-3" />
                  {item.label}
                </>
              )}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
