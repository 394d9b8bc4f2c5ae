"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useOnline } from "./use-online";

interface LoadFailureProps {
  /** What could not be loaded. */
  text: string;
  onRetry: () => void;
}

/** In the place of what could not be loaded: why, as far as the device knows, and the way out, taken by itself once it is online again. */
export function LoadFailure({ text, onRetry }: LoadFailureProps) {
  const t = useTranslations("app");
  const isOnline = useOnline();
  const wasOnline = useRef(isOnline);

  useEffect(() => {
    if (isOnline && !wasOnline.current) onRetry();
    wasOnline.current = isOnline;
  }, [isOnline, onRetry]);

  return (
    <Notice
      tone="bad"
      action={
        <Button size="small" onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      }
    >
      {isOnline ? text : `${text} ${t("offline")}`}
    </Notice>
  );
}
