"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Dialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";
import { useReturnFocus } from "./use-return-focus";

interface ModalProps {
  title: string;
  text?: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A dialog in front of the page, which keeps the focus until it closes. */
export function Modal({ title, text, isOpen, onOpenChange, children }: ModalProps) {
  const t = useTranslations("app");
  const focus = useReturnFocus();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          {...focus}
          // Radix wants to be told when there is no description.
          {...(text ? {} : { "aria-describedby": undefined })}
          className="fixed inset-x-4 top-4 z-50 mx-auto flex max-h-[calc(100dvh-2rem)] max-w-md animate-appear flex-col gap-4 overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-dialog sm:top-[12dvh] sm:max-h-[76dvh]"
        >
          <div className="pr-10">
            <Dialog.Title className="text-lg font-semibold wrap-anywhere">{title}</Dialog.Title>
            {text && <Dialog.Description className="mt-1 text-sm text-ink-2">{text}</Dialog.Description>}
          </div>
          {children}
          {/* Last, so that the focus starts at what the dialog is for. */}
          <div className="absolute top-3 right-3">
            <Dialog.Close asChild>
              <IconButton icon={X} label={t("close")} />
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
