"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useIsOffline } from "@/components/connection/use-is-offline";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface LoadFailureProps {
  /** What could not be loaded. */
  text: string;
  onRetry: () => void;
}

/** In the place of what could not be loaded: why, as far as the device knows, and the way out, taken by itself once it is online again. */
export function LoadFailure({ text, onRetry }: LoadFailureProps) {
  const t = useTranslations("app");
  const isOffline = useIsOffline();
  const wasOffline = useRef(isOffline);

  useEffect(() => {
    if (!isOffline && wasOffline.current) onRetry();
    wasOffline.current = isOffline;
  }, [isOffline, onRetry]);

  return (
    <Notice
      tone="bad"
      action={
        <Button size="small" onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      }
    >
      {isOffline ? t("loadOffline", { text }) : text}
    </Notice>
  );
}
