"use client";

import { CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast, Toaster } from "sonner";
import type { News } from "@/components/errors/news";

interface LoadedToastsProps {
  /** Everything that was told on this page, oldest first. */
  news: readonly News[];
}

/** Long enough to read two lines; it stands still while the pointer is on it. */
const LIFE_MS = 8_000;

/** Shows each text once, for a while; at the top, so that it never covers what is being written. */
export function LoadedToasts({ news }: LoadedToastsProps) {
  const t = useTranslations("app");
  const shownCount = useRef(0);

  // Runs after the effects of the Toaster below, which listens by then.
  useEffect(() => {
    for (const { text, isFailure } of news.slice(shownCount.current)) (isFailure ? toast.error : toast)(text);
    shownCount.current = news.length;
  }, [news]);

  return (
    <Toaster
      position="top-center"
      duration={LIFE_MS}
      closeButton
      containerAriaLabel={t("toasts")}
      icons={{
        error: <CircleAlert aria-hidden className="size-4 text-bad" />,
        close: <X aria-hidden className="size-4" />,
      }}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: t("close"),
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-md border border-line bg-raised py-2 pr-2 pl-4 text-sm text-ink shadow-dialog",
          content: "min-w-0 flex-1 wrap-anywhere",
          closeButton:
            "order-last grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-press hover:text-ink pointer-coarse:size-10",
        },
      }}
    />
  );
}
