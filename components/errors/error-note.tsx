"use client";

import { CloudOff, RotateCw, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { CenteredNote } from "@/components/frame/centered-note";
import { enterAt } from "@/components/sessions/enter-at";
import { Button } from "@/components/ui/button";
import { useOnline } from "./use-online";

interface ErrorNoteProps {
  onRetry: () => void;
}

/** In the place of a page that failed: what happened, trying again, and the way to the front page. */
export function ErrorNote({ onRetry }: ErrorNoteProps) {
  const t = useTranslations("app");
  const isOnline = useOnline();
  return (
    <CenteredNote
      icon={isOnline ? CloudOff : WifiOff}
      title={t("errorTitle")}
      text={isOnline ? t("errorText") : t("errorOffline")}
      action={
        <>
          <Button tone="primary" onClick={onRetry}>
            <RotateCw aria-hidden className="size-4" />
            {t("tryAgain")}
          </Button>
          <Button onClick={() => void enterAt("/")}>{t("goHome")}</Button>
        </>
      }
    />
  );
}
