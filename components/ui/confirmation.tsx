"use client";

import { useTranslations } from "next-intl";
import * as AlertDialog from "radix-ui/alert-dialog";
import { Button } from "./button";
import { Notice } from "./notice";
import { useReturnFocus } from "./use-return-focus";

interface ConfirmationProps {
  title: string;
  text: string;
  /** The verb on the button that does it. */
  confirm: string;
  tone?: "danger" | "primary";
  /** How far it is, for a dialog that stays until it is done; without, it closes with the click. */
  progress?: { isPending: boolean; refusal: string | null };
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back; the focus starts on the way out. */
export function Confirmation({ title, text, confirm, tone, progress, isOpen, ...on }: ConfirmationProps) {
  const t = useTranslations("app");
  const focus = useReturnFocus();
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={on.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <AlertDialog.Content
          {...focus}
          className="fixed inset-x-4 top-[20dvh] z-50 mx-auto flex max-h-[76dvh] max-w-sm animate-appear flex-col gap-4 overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-dialog"
        >
          <div>
            <AlertDialog.Title className="text-lg font-semibold wrap-anywhere">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-sm wrap-anywhere whitespace-pre-line text-ink-2">
              {text}
            </AlertDialog.Description>
          </div>
          {progress?.refusal && <Notice tone="bad">{progress.refusal}</Notice>}
          <div className="flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{t("cancel")}</Button>
            </AlertDialog.Cancel>
            <Button
              tone={tone ?? "danger"}
              isPending={progress?.isPending}
              onClick={() => {
                if (!progress) on.onOpenChange(false);
                on.onConfirm();
              }}
            >
              {confirm}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
