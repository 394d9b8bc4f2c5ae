"use client";

import clsx from "clsx";
import * as Dialog from "radix-ui/dialog";
import type { ReactNode } from "react";

interface DrawerProps {
  side: "left" | "right";
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A column that slides over the page where there is no room beside it. */
export function Drawer({ side, title, isOpen, onOpenChange, children }: DrawerProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className={clsx(
            "fixed inset-y-0 z-50 flex h-dvh w-[min(18rem,85vw)] flex-col shadow-dialog",
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
