"use client";

import { CloudOff, RotateCw, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useIsOffline } from "@/components/connection/use-is-offline";
import { CenteredNote } from "@/components/frame/centered-note";
import { enterAt } from "@/components/sessions/enter-at";
import { Button } from "@/components/ui/button";

interface ErrorNoteProps {
  onRetry: () => void;
}

/** In the place of a page that failed: what happened, trying again, and the way to the front page. */
export function ErrorNote({ onRetry }: ErrorNoteProps) {
  const t = useTranslations("app");
  const isOffline = useIsOffline();
  return (
    <CenteredNote
      icon={isOffline ? WifiOff : CloudOff}
      title={t("errorTitle")}
      text={isOffline ? t("errorOffline") : t("errorText")}
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
