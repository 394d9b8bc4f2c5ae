"use client";

import { useTranslations } from "next-intl";
import { CenteredNote } from "@/components/frame/centered-note";
import { Button } from "@/components/ui/button";

interface ErrorPageProps {
  reset: () => void;
}

export default function ErrorPage({ reset }: ErrorPageProps) {
  const t = useTranslations("app");
  return (
    <div className="flex min-h-dvh flex-1">
      <CenteredNote
        title={t("errorTitle")}
        text={t("errorText")}
        action={
          <Button tone="primary" onClick={reset}>
            {t("tryAgain")}
          </Button>
        }
      />
    </div>
  );
}
