import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Unsent } from "@/lib/client/sessions/unsent";

/** What signing out would cost, in words; null when it costs nothing. */
export function useUnsentText(): (unsent: Unsent) => string | null {
  const t = useTranslations("profile");
  return useCallback(
    ({ messages, drafts }: Unsent) => (messages + drafts > 0 ? t("unsent", { messages, drafts }) : null),
    [t],
  );
}
