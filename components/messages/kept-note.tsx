"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useIsRestored } from "@/lib/client/kept/use-is-restored";

interface KeptNoteProps {
  channelId: number;
}

/** Says that what is shown is what this device kept, until the server has brought it up to date. */
export function KeptNote({ channelId }: KeptNoteProps) {
  const t = useTranslations("messages");
  const isRestored = useIsRestored(channelId);
  return (
    <div role="status" aria-label={t("keptLabel")}>
      {isRestored && (
        <p className="flex items-center gap-2 border-b border-line bg-rail px-4 py-1.5 text-xs text-ink-2 md:px-6">
          <History aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          {t("kept")}
        </p>
      )}
    </div>
  );
}
