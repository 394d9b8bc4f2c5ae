"use client";

import { useTranslations } from "next-intl";
import * as AlertDialog from "radix-ui/alert-dialog";
import { Button } from "./button";

interface ConfirmationProps {
  title: string;
  text: string;
  /** The verb on the button that does it. */
  confirm: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back; the focus starts on the way out. */
export function Confirmation({ title, text, confirm, isOpen, onOpenChange, onConfirm }: ConfirmationProps) {
  const t = useTranslations("app");
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <AlertDialog.Content className="fixed inset-x-4 top-[20dvh] z-50 mx-auto flex max-w-sm animate-appear flex-col gap-4 rounded-lg border border-line bg-raised p-5 shadow-dialog">
          <div>
            <AlertDialog.Title className="text-lg font-semibold wrap-anywhere">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-sm text-ink-2">{text}</AlertDialog.Description>
          </div>
          <div className="flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{t("cancel")}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone="danger" onClick={onConfirm}>
                {confirm}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
