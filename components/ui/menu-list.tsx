"use client";

import clsx from "clsx";
import Link from "next/link";
import { Menu } from "radix-ui/internal";
import { useRef, useState } from "react";
import type { MenuItem } from "./menu";
import type { Opener } from "./use-opener";
import { useOpenerFocus } from "./use-opener-focus";

interface MenuListProps {
  opener: Opener;
  startsAtFirst: boolean;
  items: readonly MenuItem[];
  onClose: () => void;
}

/** What a menu's button opens, in the same landmark as that. */
export function MenuList({ opener, startsAtFirst, items, onClose }: MenuListProps) {
  const [landmark] = useState(() => opener.button.current?.closest<HTMLElement>("main, nav, aside, section") ?? null);
  const focus = useOpenerFocus(opener);
  const chosen = useRef<() => void>(undefined);

  /** Only once the button has the focus again: a dialog that opens gives it back to there when it closes. */
  function runChosen() {
    const run = chosen.current;
    chosen.current = undefined;
    if (run) queueMicrotask(run);
  }

  return (
    // The rest of the page stays there for screen readers: a menu is left by Esc, and asks for nothing.
    <Menu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Anchor virtualRef={opener.button} />
      <Menu.Portal container={landmark}>
        <Menu.Content
          id={opener.contentId}
          aria-labelledby={opener.buttonId}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onEntryFocus={(event) => {
            if (!startsAtFirst) return;
            event.preventDefault();
            (event.currentTarget as HTMLElement).querySelector<HTMLElement>("[role=menuitem]")?.focus();
          }}
          onInteractOutside={focus.onInteractOutside}
          onCloseAutoFocus={(event) => {
            focus.onCloseAutoFocus(event);
            runChosen();
          }}
          className="z-50 max-w-72 min-w-44 animate-appear rounded-md border border-line bg-raised p-1 shadow-raised"
        >
          {items.map((item) => (
            <MenuRow key={item.label} item={item} onChoose={(act) => (chosen.current = act)} />
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
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
      <Menu.Item asChild className={className}>
        <Link href={item.href} prefetch={false}>
          {picture}
          {label}
        </Link>
      </Menu.Item>
    );
  }
  const { obstacle, onSelect } = item;
  const isBlocked = obstacle !== undefined;
  return (
    <Menu.Item
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
    </Menu.Item>
  );
}

const ROW =
  "flex min-h-8 items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-press pointer-coarse:min-h-11";
