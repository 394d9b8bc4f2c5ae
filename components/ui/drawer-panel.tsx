"use client";

import clsx from "clsx";
import * as Dialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { useReturnFocus } from "./use-return-focus";

interface DrawerPanelProps {
  side: "left" | "right";
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The column of a drawer, in front of the page until it closes. */
export function DrawerPanel({ side, title, onClose, children }: DrawerPanelProps) {
  const { onOpenAutoFocus, onCloseAutoFocus } = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            onOpenAutoFocus();
            // The column itself: a search field in it would call up the keyboard of a phone.
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onCloseAutoFocus={onCloseAutoFocus}
          className={clsx(
            "fixed inset-y-0 z-50 flex h-dvh w-[min(18rem,85vw)] flex-col pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] shadow-dialog outline-none",
            side === "left" ? "left-0 animate-slide-from-left bg-rail" : "right-0 animate-slide-from-right bg-paper",
          )}
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
