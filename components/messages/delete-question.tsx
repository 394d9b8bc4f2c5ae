"use client";

import { useTranslations } from "next-intl";
import { loadedAhead } from "@/components/ui/loaded-ahead";

interface DeleteQuestionProps {
  onDelete: () => Promise<void>;
  /** It is deleted, or is to stay. */
  onEnd: () => void;
}

const ConfirmedAttempt = loadedAhead(() =>
  import("@/components/errors/confirmed-attempt").then((file) => file.ConfirmedAttempt),
);

/** Asks whether a message is really to be deleted. */
export function DeleteQuestion({ onDelete, onEnd }: DeleteQuestionProps) {
  const t = useTranslations("messages");
  return (
    <ConfirmedAttempt
      title={t("deleteTitle")}
      text={t("deleteText")}
      confirm={t("delete")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onEnd()}
      onConfirm={onDelete}
    />
  );
}
